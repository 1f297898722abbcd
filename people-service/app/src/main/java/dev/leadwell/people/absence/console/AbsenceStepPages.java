package dev.leadwell.people.absence.console;

import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.ReadAbsences;
import dev.leadwell.people.absence.StoredAbsences;
import dev.leadwell.people.copy.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One absence and how it came to be: every step, the latest first. */
@Controller
class AbsenceStepPages {
    private final ReadAbsences reading;
    private final AbsenceView view;
    private final Words words;

    AbsenceStepPages(ReadAbsences reading, AbsenceView view, Words words) {
        this.reading = reading;
        this.view = view;
        this.words = words;
    }

    @GetMapping("/people/absences/{absenceId}")
    @Allowed(scope = "console")
    String look(@PathVariable UUID absenceId, Model model) {
        var one = reading.get(absenceId);
        var steps = reading.steps(absenceId);
        var named = view.named(one, steps);
        var who = named.get(one.personId().toString());
        model.addAttribute("one", one).addAttribute("name", who == null ? "–" : who.name())
                .addAttribute("persons", named).addAttribute("steps",
                        steps.reversed().stream().map(step -> happening(step, named)).toList());
        return "people/absence";
    }

    private Happening happening(StoredAbsences.Entry step, Map<String, Person> named) {
        var by = named.get(step.by().by());
        return new Happening(step.by().at(), words.of(Wording.of("journal.action." + step.what())),
                by == null ? step.by().by() : by.name(), null, detail(step.after()), null, false);
    }

    private @Nullable String detail(AbsenceRecord after) {
        var refusal = after.refusal();
        if (refusal == null) {
            return null;
        }
        var reason = words.of(Wording.of("absences.refusal." + refusal.reason().code()));
        return String.join(": ", refusal.text() == null ? List.of(reason) : List.of(reason, refusal.text()));
    }
}
