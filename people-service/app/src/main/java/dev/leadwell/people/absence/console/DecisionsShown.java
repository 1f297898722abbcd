package dev.leadwell.people.absence.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.ReadAbsences;
import dev.leadwell.people.absence.WhoDecides;
import dev.leadwell.people.copy.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of who decides: what waits first, then for administrators what holds. */
@Component
class DecisionsShown {
    static final String PATH = "/people/absences";
    private static final int ROWS = 50;
    private static final TableShape TABLE = TableShape.sortedBy();
    private final ReadAbsences reading;
    private final WhoDecides deciders;
    private final AbsenceView view;
    private final Ids ids;

    DecisionsShown(ReadAbsences reading, WhoDecides deciders, AbsenceView view, Ids ids) {
        this.reading = reading;
        this.deciders = deciders;
        this.view = view;
        this.ids = ids;
    }

    /**
     * @param form of recording
     * @param decision of what was decided on this page and refused
     * @param after and {@code waitingAfter}: cursors of the two lists
     */
    String page(Form form, Form decision, String after, String waitingAfter, Model model) {
        if (!reading.mayDecide()) {
            return "redirect:/people/absences/own";
        }
        boolean administers = deciders.administers();
        var waiting = reading.waiting(waitingAfter, ROWS);
        Page<AbsenceRecord> holding = administers
                ? reading.holding(after, ROWS)
                : new Page<>(List.of(), null);
        var persons = view.named(Stream.concat(waiting.items().stream(), holding.items().stream()).toList());
        TableState table = TABLE.read(PATH, Map.of());
        view.choices(model);
        model.addAttribute("table", table).addAttribute("absences", holding.items())
                .addAttribute("next", holding.next()).addAttribute("waiting", waiting.items())
                .addAttribute("waitingNext", waiting.next()).addAttribute("administers", administers)
                .addAttribute("persons", persons)
                .addAttribute("late", late(waiting.items(), persons)).addAttribute("form", form)
                .addAttribute("decision", decision)
                .addAttribute("idempotencyKey", ids.next());
        return "people/absences";
    }

    /** Those that somebody else lets hold: their ids. */
    private Set<UUID> late(List<AbsenceRecord> waiting, Map<String, Person> persons) {
        return waiting.stream().filter(one -> {
            var person = persons.get(one.personId().toString());
            return person != null && deciders.isLate(one, person);
        }).map(AbsenceRecord::id).collect(Collectors.toSet());
    }
}
