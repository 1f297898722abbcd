/**
 * Facts that services tell each other. Out: the outbox, published from the write-ahead log, so that an
 * event exists exactly when its transaction was committed; a slot that was lost is known until everything
 * has been said again. In: the records of one tenant and partition share transactions; what cannot be taken
 * in waits without limit and is seen, and only what can never be read goes to the dead letters. Newer is what
 * has the higher epoch, and in it the higher version. Every service writes a beat every 10 seconds.
 */
@NullMarked
package dev.leadwell.kit.events;

import org.jspecify.annotations.NullMarked;
