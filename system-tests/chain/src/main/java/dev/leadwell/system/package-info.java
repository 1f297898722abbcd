/** The chain of events, broken and measured: outbox, Kafka Connect, broker, consumer. The tests stand under {@code src/test}. */
package dev.leadwell.system;
