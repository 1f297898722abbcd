package dev.leadwell.coaching.session;

import java.util.Locale;

/** What became of a session (C2). */
public enum SessionState {
    SCHEDULED,
    HELD,
    /** Its window passed. */
    MISSED,
    /** Its window passed, and leave or holidays excuse it. */
    EXCUSED,
    /** Given up for something else. */
    DISPLACED,
    /** Called off without a reason that excuses: still due. */
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SessionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
