package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file says; texts are empty where it says nothing.
 *
 * @param hired null where the file does not say
 * @param supervisor the supervisor's number, null at the top
 * @param lastDay employed; null where the file does not say
 * @param said the columns that the file has: what it lacks changes nothing (P4)
 */
public record RosterRow(int line, String number, String givenName, String familyName, String title, String team,
        @Nullable LocalDate hired, @Nullable String supervisor, @Nullable LocalDate lastDay, Set<RosterColumn> said) {

    boolean says(RosterColumn column) {
        return said.contains(column);
    }

    /** With the names that are known, where the file has none. */
    RosterRow named(Person known) {
        return new RosterRow(line, number, says(RosterColumn.GIVEN_NAME) ? givenName : known.givenName(),
                says(RosterColumn.FAMILY_NAME) ? familyName : known.familyName(), title, team, hired, supervisor,
                lastDay, said);
    }

    /** The assignment that the file means, with what it does not say as it is. */
    Assignment over(Assignment next, @Nullable Assignment current) {
        if (current == null) {
            requireAll();
            return next;
        }
        boolean team = says(RosterColumn.STORE) || says(RosterColumn.DEPARTMENT);
        return new Assignment(next.from(), next.to(),
                says(RosterColumn.SUPERVISOR) ? next.managerId() : current.managerId(),
                team ? next.teamId() : current.teamId(), says(RosterColumn.TITLE) ? next.title() : current.title(),
                next.level(), next.openingFact());
    }

    /** Of somebody new all has to be said. */
    void requireAll() {
        var missing = RosterColumn.NEEDED.stream().filter(column -> !says(column)).map(RosterColumn::usualName)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw ProblemException.conflict("row-incomplete", Wording.of("fault.newcomer-incomplete", number, missing));
        }
    }
}
