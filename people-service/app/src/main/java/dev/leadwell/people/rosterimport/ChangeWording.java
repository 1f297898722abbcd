package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row would change, by codes with their figures, for the one who decides.
 *
 * @param known by id
 */
record ChangeWording(Map<UUID, Person> known) {

    static Wording starts(LocalDate from, String title) {
        return Wording.of("change.starts", from, title);
    }

    static Wording back(LocalDate from) {
        return Wording.of("change.back", from);
    }

    static Wording renamed(Person before) {
        return Wording.of("change.renamed", before.name());
    }

    static Wording hired(LocalDate hired, LocalDate was) {
        return Wording.of("change.hired", hired, was);
    }

    /** One beside the other; of nothing there is nothing to say. */
    static Wording all(List<Wording> changes) {
        return changes.stream().reduce((one, next) -> Wording.of("change.and", one, next)).orElseThrow();
    }

    Wording of(@Nullable Assignment current, Assignment next) {
        var work = current == null
                ? Wording.of("change.first", next.title(), name(next.managerId()))
                : work(current, next);
        var to = next.to();
        return to == null
                ? Wording.of("change.from", work, next.from())
                : Wording.of("change.until", work, next.from(), to.minusDays(1));
    }

    private Wording work(Assignment current, Assignment next) {
        var parts = new ArrayList<Wording>();
        if (!current.title().equals(next.title())) {
            parts.add(Wording.of("change.title", current.title(), next.title()));
        }
        if (!Objects.equals(current.managerId(), next.managerId())) {
            parts.add(Wording.of("change.manager", name(current.managerId()), name(next.managerId())));
        } else if (!Objects.equals(current.teamId(), next.teamId())) {
            parts.add(Wording.of("change.team"));
        }
        return parts.stream().reduce((one, other) -> Wording.of("change.with", one, other)).orElseThrow();
    }

    private Object name(@Nullable UUID personId) {
        if (personId == null) {
            return Wording.of("change.nobody");
        }
        var person = known.get(personId);
        return person == null ? Wording.of("change.somebody-new") : person.name();
    }
}
