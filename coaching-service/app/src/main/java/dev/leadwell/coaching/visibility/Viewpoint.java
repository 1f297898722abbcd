package dev.leadwell.coaching.visibility;

import dev.leadwell.people.copy.Reach;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one caller sees, during one request: a person by the reporting tree of each day, a program everything. */
public final class Viewpoint {

    private final @Nullable UUID person;
    private final Reach reach;
    private final LocalDate today;
    private final Map<LocalDate, Set<UUID>> below = new HashMap<>();

    Viewpoint(@Nullable UUID person, Reach reach, LocalDate today) {
        this.person = person;
        this.reach = reach;
        this.today = today;
    }

    /** @param day in question; of a day to come, the tree of today decides */
    public boolean sees(UUID managerId, UUID repId, LocalDate day) {
        return person == null || person.equals(repId) || person.equals(managerId) || below(day).contains(managerId);
    }

    /** Whose pairs may be seen on some day of {@code [from, to)}, to look no further; null for everybody's. */
    public @Nullable List<UUID> managers(LocalDate from, LocalDate to) {
        if (person == null) {
            return null;
        }
        Set<UUID> managers = new TreeSet<>(below(today));
        managers.addAll(below(from));
        managers.addAll(below(to.minusDays(1)));
        managers.add(person);
        return List.copyOf(managers);
    }

    /** In the tenant's zone. */
    public LocalDate today() {
        return today;
    }

    /** Null for a program. */
    public @Nullable UUID person() {
        return person;
    }

    /** Whether the caller is above somebody, or is that person, today. */
    public boolean reaches(UUID managerId) {
        return person == null || person.equals(managerId) || below(today).contains(managerId);
    }

    private Set<UUID> below(LocalDate day) {
        UUID viewer = person;
        LocalDate asOf = day.isAfter(today) ? today : day;
        return viewer == null ? Set.of() : below.computeIfAbsent(asOf, date -> reach.below(viewer, date));
    }
}
