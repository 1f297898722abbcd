package dev.leadwell.coaching.session;

import dev.leadwell.kit.code.Coded;

/** What became of a session (C2). */
public enum SessionState implements Coded {
    SCHEDULED,
    HELD,
    /** Its window passed. */
    MISSED,
    /** Its window passed, and leave or holidays excuse it. */
    EXCUSED,
    /** Given up for something else. */
    DISPLACED,
    /** Called off without a reason that excuses: still due. */
    CANCELLED
}
