package dev.leadwell.people.roster;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Supplier;

/** The last holder of an administrator's role neither leaves nor loses it, by whatever path (P4). Pure. */
final class LastAdministrator {
    private LastAdministrator() {}

    /**
     * Somebody else must hold the role at least as long as this person would have. Roles of who has left end no more.
     *
     * @param administrators asked only where a role would be held shorter than before
     */
    static void require(Person before, Person after, LocalDate today, Supplier<Collection<Person>> administrators) {
        var shortened = before.roles().stream().filter(role -> until(before, role).isAfter(today))
                .filter(role -> until(after, role).isBefore(until(before, role))).sorted().toList();
        if (shortened.isEmpty()) {
            return;
        }
        var others = administrators.get().stream().filter(other -> !other.id().equals(before.id())).toList();
        for (var role : shortened) {
            var until = until(before, role);
            if (others.stream().allMatch(other -> until(other, role).isBefore(until))) {
                throw ProblemException.conflict("last-administrator",
                        Wording.of("refused.last-administrator", before.name(), Wording.of("role." + role)));
            }
        }
    }

    /** The first day without the role; never, where no employment ends. */
    private static LocalDate until(Person person, String role) {
        if (!person.roles().contains(role)) {
            return LocalDate.MIN;
        }
        return person.spells().stream().map(Spell::to).map(to -> Objects.requireNonNullElse(to, LocalDate.MAX))
                .max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }
}
