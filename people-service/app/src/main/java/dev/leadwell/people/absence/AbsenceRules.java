package dev.leadwell.people.absence;

import dev.leadwell.kit.code.Coded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may decide an absence (P6). */
public final class AbsenceRules {
    private AbsenceRules() {}

    /**
     * Who would decide.
     *
     * @param persons the caller and, where they act for another, that person too; nobody of a program
     * @param administers a people or tenant administrator, or a program that may write
     * @param acting for another: such a caller confirms nothing (G5)
     */
    public record Decider(Set<UUID> persons, boolean administers, boolean acting) {}

    /** Why somebody may not decide; what is said to them is {@code refused.absence.} and the code. */
    public enum Obstacle implements Coded {
        OWN,
        ACTING,
        NOT_THEIRS,
        BEGUN
    }

    /**
     * The manager who decides: the first of the line who is present. Nobody where nobody above is: then HR alone.
     *
     * <p>Ana reports to Bo, Bo to Cy. Bo is on leave today: Cy decides, and Bo again from the day Bo is back.
     */
    public static Optional<UUID> decides(List<Superior> line) {
        return line.stream().filter(Superior::present).findFirst().map(Superior::personId);
    }

    /**
     * What keeps somebody from confirming, or from letting it hold that is asked to be taken back. Nobody does of an own
     * one. Of the managers only the one who {@link #decides}, and only before the first day: afterwards it
     * {@link #excusesOwn}, so an administrator does.
     *
     * <p>From Mon 7 December: Ana's manager confirms until Sun 6; HR at any time, but from Mon 7 on not Ana's manager.
     *
     * @param managers who lead the person on any day of it
     */
    public static Optional<Obstacle> toConfirm(UUID personId, LocalDate firstDay, LocalDate today, Decider by,
            List<Superior> line, Set<UUID> managers) {
        var obstacle = toRefuse(personId, by, line);
        boolean late = !by.administers() && !today.isBefore(firstDay)
                || excusesOwn(firstDay, today, by.persons(), managers);
        return obstacle.isEmpty() && late ? Optional.of(Obstacle.BEGUN) : obstacle;
    }

    /**
     * Whether it could excuse a session that one of them owes already: once it has begun, for who leads the person on a
     * day of it, an administrator too.
     */
    public static boolean excusesOwn(LocalDate firstDay, LocalDate today, Set<UUID> persons, Set<UUID> managers) {
        return !today.isBefore(firstDay) && persons.stream().anyMatch(managers::contains);
    }

    /** What keeps somebody from refusing: as confirming, but on any day, since it excuses nothing. */
    public static Optional<Obstacle> toRefuse(UUID personId, Decider by, List<Superior> line) {
        if (by.persons().contains(personId)) {
            return Optional.of(Obstacle.OWN);
        }
        if (by.acting()) {
            return Optional.of(Obstacle.ACTING);
        }
        return by.administers() || decides(line).filter(by.persons()::contains).isPresent()
                ? Optional.empty()
                : Optional.of(Obstacle.NOT_THEIRS);
    }
}
