package dev.leadwell.kit.security;

import dev.leadwell.kit.problem.ProblemException;

/** What a person is told who is signed in and has no access. */
public final class NoAccess {

    /** With {@code none} the gateway ends the session. */
    public static final String HEADER = "Leadwell-Access";
    private static final String TYPE = "no-access";
    private static final String TITLE = "No access";

    private NoAccess() {}

    public static ProblemException left() {
        return ProblemException.of(403, TYPE, TITLE,
                "You are not employed here today, so nothing of Leadwell is open to you. If that is wrong, ask your"
                        + " people administrator to correct your employment, and sign in again.")
                .header(HEADER, "none");
    }

    /** Where a copy may only be late, the session goes on. */
    public static ProblemException unknown() {
        return ProblemException.of(403, TYPE, TITLE,
                "Nothing is known of you here. If you were entered just now, try again in a minute; else ask your"
                        + " people administrator.");
    }
}
