package dev.leadwell.comp.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all its versions in order; only the last may be a draft.
 *
 * @param revision goes up with every change, for two who edit
 */
public record Plan(UUID id, String name, long revision, List<PlanVersion> versions) {

    public Plan {
        versions = List.copyOf(versions);
    }

    /** A released version and the days on which no later one has taken over. */
    public record InForce(PlanVersion version, LocalDate from, @Nullable LocalDate to) {}

    public PlanVersion newest() {
        return versions.getLast();
    }

    public Optional<PlanVersion> version(int number) {
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }

    public Optional<PlanVersion> newestReleased() {
        return versions.reversed().stream().filter(PlanVersion::released).findFirst();
    }

    /** With the newest version's place taken by another: the draft anew, or the draft released. */
    Plan with(String newName, PlanVersion changed) {
        List<PlanVersion> next = new ArrayList<>(versions);
        if (next.getLast().version() == changed.version()) {
            next.removeLast();
        }
        next.add(changed);
        return new Plan(id, newName, revision + 1, next);
    }

    /** Which released version holds when: a later one takes over on the day it begins. */
    public List<InForce> inForce() {
        List<InForce> found = new ArrayList<>();
        for (PlanVersion version : versions.stream().filter(PlanVersion::released).toList()) {
            found.removeIf(earlier -> !earlier.from().isBefore(version.from()));
            if (!found.isEmpty()) {
                InForce last = found.removeLast();
                LocalDate end = last.to() == null || last.to().isAfter(version.from()) ? version.from() : last.to();
                found.add(new InForce(last.version(), last.from(), end));
            }
            found.add(new InForce(version, version.from(), version.to()));
        }
        return found;
    }
}
