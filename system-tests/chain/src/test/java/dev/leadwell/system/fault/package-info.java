/**
 * What may go wrong with events, on the real chain: service, PostgreSQL, Kafka Connect with Debezium, Kafka, consumer,
 * each in a process of its own that is killed without warning.
 */
@NullMarked
package dev.leadwell.system.fault;

import org.jspecify.annotations.NullMarked;
