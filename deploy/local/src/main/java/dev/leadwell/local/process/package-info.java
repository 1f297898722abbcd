/**
 * Processes of this machine: how one is started, found again, measured, started anew and ended, where it keeps what it
 * has, and what it leaves for its next start. Knows no server and no command.
 *
 * <p>
 * Invariants: a number given anew to a stranger is never taken for a process of ours; a child ends with its parent, also
 * when that was killed; what is kept is its user's alone; a start-up cache is whole, or it is not there.
 */
@NullMarked
package dev.leadwell.local.process;

import org.jspecify.annotations.NullMarked;
