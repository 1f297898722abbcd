/**
 * What {@code ./leadwell} can be told: up, down, status, reset, and the supervisor that an up leaves in the background.
 * Which parts there are, how each is started and what must stand before it starts is said here; servers and processes
 * know no command.
 *
 * <p>
 * Invariants: one command at a time works on an installation; every step can be repeated; what was acknowledged survives
 * kill -9 of any process; on the way up everything is started once.
 */
@NullMarked
package dev.leadwell.local.command;

import org.jspecify.annotations.NullMarked;
