package dev.leadwell.people.absence.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.HalfDayText;
import dev.leadwell.people.absence.Refusal;
import dev.leadwell.people.absence.StoredAbsences;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of absences needs to name people and choices. */
@Component
class AbsenceView {
    private final People people;
    private final Words words;

    AbsenceView(People people, Words words) {
        this.people = people;
        this.words = words;
    }

    void choices(Model model) {
        model.addAttribute("halves",
                Stream.of("", HalfDayText.MORNING, HalfDayText.AFTERNOON)
                        .map(half -> choice(half, "absences.half." + (half.isEmpty() ? "whole" : half))).toList())
                .addAttribute("reasons", Stream.of(Refusal.Reason.values())
                        .map(reason -> choice(reason.code(), "absences.refusal." + reason.code())).toList());
    }

    private Form.Choice choice(String value, String code) {
        return new Form.Choice(value, words.of(Wording.of(code)));
    }

    /** Who is away and who decided, by id as a text; a program is not among them. */
    Map<String, Person> named(Collection<AbsenceRecord> shown) {
        return named(shown.stream().flatMap(AbsenceView::subjects));
    }

    /** The same, and who took each step. */
    Map<String, Person> named(AbsenceRecord one, List<StoredAbsences.Entry> steps) {
        return named(Stream.concat(subjects(one), steps.stream().map(step -> step.by().by())));
    }

    private static Stream<String> subjects(AbsenceRecord one) {
        return Stream.concat(Stream.of(one.personId().toString()),
                one.decided() == null ? Stream.of() : Stream.of(one.decided().by()));
    }

    private Map<String, Person> named(Stream<String> subjects) {
        var ids = subjects.distinct().flatMap(AbsenceView::id).toList();
        var named = new HashMap<String, Person>();
        people.findAll(ids).forEach((id, person) -> named.put(id.toString(), person));
        return named;
    }

    private static Stream<UUID> id(String subject) {
        try {
            return Stream.of(UUID.fromString(subject));
        } catch (IllegalArgumentException program) {
            return Stream.empty();
        }
    }

    void show(List<AbsenceRecord> absences, Model model) {
        model.addAttribute("absences", absences).addAttribute("persons", named(absences));
    }
}
