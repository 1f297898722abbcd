/**
 * Facts that services tell each other. Out: the outbox, published from the write-ahead log, so that an
 * event exists exactly when its transaction was committed. In: one transaction per record or per run of
 * records of one tenant, repeated without limit while the database or the broker is away; only what can
 * never be read goes to the dead letters. Every service writes a beat of its own every 10 seconds.
 */
@NullMarked
package dev.leadwell.kit.events;

import org.jspecify.annotations.NullMarked;
