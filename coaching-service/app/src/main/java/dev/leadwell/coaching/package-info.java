/** Coaching: the two kinds of session of every manager and rep, and what became of each window that one was due in. */
@NullMarked
package dev.leadwell.coaching;

import org.jspecify.annotations.NullMarked;
