package dev.leadwell.people.roster;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.util.UUID;

/** Working hours and absences are another's to set: never the person's who is measured, whatever the role (P6). */
public final class ByAnother {

    private ByAnother() {}

    /** @param what {@code absence} or {@code working-hours} */
    public static void require(UUID personId, String what) {
        if (Caller.find().filter(caller -> personId.equals(caller.personId())).isPresent()) {
            throw ProblemException.of(403, "own-record", Wording.of("problem.title.forbidden"),
                    Wording.of("refused.own." + what));
        }
    }
}
