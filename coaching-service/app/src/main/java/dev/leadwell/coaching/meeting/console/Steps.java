package dev.leadwell.coaching.meeting.console;

import dev.leadwell.kit.problem.ProblemException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes a step and shows the page again: as it is then, or with what was refused and all that was typed. */
@Component
class Steps {

    private final ShownSession shown;

    Steps(ShownSession shown) {
        this.shown = shown;
    }

    /** @param step what is done, and the answer where it succeeds */
    Object take(Posted posted, Supplier<Object> step) {
        try {
            return step.get();
        } catch (ProblemException refused) {
            return shown.refused(posted, posted.inItsTerms(refused));
        }
    }
}
