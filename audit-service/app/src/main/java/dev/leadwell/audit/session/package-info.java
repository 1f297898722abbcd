/**
 * The copy of coaching's sessions, from which blocks are suggested and backed (A8).
 *
 * <p>
 * Invariants: only a higher version is written, whatever the order of arrival; a session that is missed, cancelled,
 * displaced or excused suggests nothing; a contest marks blocks and removes none.
 *
 * <p>
 * Events in: {@code coaching.session-changed.v1}.
 */
@NullMarked
package dev.leadwell.audit.session;

import org.jspecify.annotations.NullMarked;
