package dev.leadwell.people.absence.console;

import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.absence.AbsenceState;
import dev.leadwell.people.absence.ReadAbsences;
import dev.leadwell.people.roster.Visibility;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All absences of one person that the reader sees. */
@Controller
class PersonAbsencePages {
    private static final int ROWS = 50;
    private static final TableShape TABLE = TableShape.sortedBy();
    private final ReadAbsences reading;
    private final Visibility visibility;
    private final AbsenceView view;

    PersonAbsencePages(ReadAbsences reading, Visibility visibility, AbsenceView view) {
        this.reading = reading;
        this.visibility = visibility;
        this.view = view;
    }

    @GetMapping("/people/persons/{personId}/absences")
    @Allowed(scope = "console")
    String list(@PathVariable UUID personId, @RequestParam(defaultValue = "") String after, Model model) {
        var person = visibility.visible(personId);
        var page = reading.of(personId, EnumSet.allOf(AbsenceState.class), after, ROWS);
        view.show(page.items(), model);
        model.addAttribute("person", person).addAttribute("next", page.next()).addAttribute("table",
                TABLE.read("/people/persons/" + personId + "/absences", Map.of()));
        return "people/absences-of";
    }
}
