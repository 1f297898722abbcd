package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of the roster, as last told. */
public record Person(UUID id, long version, String employeeNumber, String givenName, String familyName,
        @Nullable String email, ZoneId zone, Set<String> roles, List<Spell> spells, List<Assignment> assignments,
        List<WorkingHours> workingHours) {

    public String name() {
        return (givenName + " " + familyName).strip();
    }

    /** For lists: family name first. */
    public String sortName() {
        return familyName.isEmpty() ? givenName : familyName + ", " + givenName;
    }

    public boolean employedOn(LocalDate day) {
        return spells.stream().anyMatch(spell -> spell.covers(day));
    }

    public Optional<Assignment> assignmentOn(LocalDate day) {
        return assignments.stream().filter(assignment -> assignment.covers(day)).findFirst();
    }

    /** The newest hours that had begun; the usual ones where none had. */
    public WorkingHours hoursOn(LocalDate day) {
        return workingHours.stream().filter(hours -> !hours.from().isAfter(day))
                .max(Comparator.comparing(WorkingHours::from)).orElse(WorkingHours.USUAL);
    }
}
