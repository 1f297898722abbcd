package dev.leadwell.kit.security;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;

/** What a person is told who is signed in and has no access. */
public final class NoAccess {

    /** With {@code none} the gateway ends the session. */
    public static final String HEADER = "Leadwell-Access";
    private static final String TYPE = "no-access";
    private static final Wording TITLE = Wording.of("problem.title.no-access");

    private NoAccess() {}

    public static ProblemException left() {
        return ProblemException.of(403, TYPE, TITLE,
                Wording.of("problem.not-employed")).header(HEADER, "none");
    }

    /** The session of who acts goes on: it is the other who has left. */
    static ProblemException represented() {
        return ProblemException.of(403, TYPE, TITLE, Wording.of("problem.represented-left"));
    }

    /** Where a copy may only be late, the session goes on. */
    public static ProblemException unknown() {
        return ProblemException.of(403, TYPE, TITLE,
                Wording.of("problem.not-known-here"));
    }
}
