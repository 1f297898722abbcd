package dev.leadwell.people.roster;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import java.util.UUID;

/** Working hours and absences are another's to set: never the person's who is measured, whatever the role (P6). */
public final class ByAnother {

    private ByAnother() {}

    /** @param what as in {@code own working hours} */
    public static void require(UUID personId, String what) {
        if (Caller.find().filter(caller -> personId.equals(caller.personId())).isPresent()) {
            throw ProblemException.of(403, "own-record", "Not allowed",
                    "Nobody sets %s. Ask another people administrator or tenant administrator to enter it."
                            .formatted(what));
        }
    }
}
