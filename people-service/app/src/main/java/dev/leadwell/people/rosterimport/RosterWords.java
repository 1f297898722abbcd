package dev.leadwell.people.rosterimport;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in words, for the one who decides.
 *
 * @param known by id
 */
record RosterWords(Map<UUID, Person> known) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    static String day(LocalDate date) {
        return date.format(DAY);
    }

    String of(@Nullable Assignment current, Assignment next) {
        var parts = new ArrayList<String>();
        if (current == null || !current.title().equals(next.title())) {
            parts.add((current == null ? "" : current.title() + " → ") + next.title());
        }
        if (current == null || !Objects.equals(current.managerId(), next.managerId())) {
            parts.add("reports to " + (current == null ? "" : name(current.managerId()) + " → ")
                    + name(next.managerId()));
        } else if (!Objects.equals(current.teamId(), next.teamId())) {
            parts.add("another team");
        }
        var to = next.to();
        return String.join(", ", parts) + ", from " + day(next.from())
                + (to == null ? "" : " until " + day(to.minusDays(1)));
    }

    private String name(@Nullable UUID personId) {
        if (personId == null) {
            return "nobody";
        }
        var person = known.get(personId);
        return person == null ? "somebody new" : person.name();
    }
}
