package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a person stands on a day, and what follows for access.
 *
 * @param leads whether anybody reports to the person on that day
 */
public record Standing(Person person, LocalDate day, boolean leads) {

    public boolean employed() {
        return person.employedOn(day);
    }

    /**
     * The roles of today, {@code manager} among them while the person leads; empty where there is no access: neither
     * employed nor given a role. Roles end with the employment: a role counts without one only for whom no employment
     * has ever begun, an administrator whom the operator named.
     */
    public Optional<Set<String>> access() {
        if (employed()) {
            Set<String> roles = new HashSet<>(person.roles());
            if (leads) {
                roles.add(RolesFromRoster.MANAGER);
            }
            return Optional.of(roles);
        }
        boolean left = person.spells().stream().anyMatch(spell -> !spell.from().isAfter(day));
        return left || person.roles().isEmpty() ? Optional.empty() : Optional.of(person.roles());
    }
}
