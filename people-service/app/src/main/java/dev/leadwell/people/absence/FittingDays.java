package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Which days can be an absence of a person (P6). */
final class FittingDays {
    private static final int LONGEST_DAYS = 3 * 366;

    private FittingDays() {}

    /**
     * What is wrong with the days, by field. They end after they begin, last three years at the longest, and lie within
     * one employment; who never had one, an administrator whom the operator named, is bound by none.
     */
    static List<FieldFault> faults(Person person, AbsenceDays days) {
        var faults = new ArrayList<FieldFault>();
        if (!days.from().isBefore(days.to())) {
            faults.add(FieldFault.of("to", days.to(), Wording.of("refused.back-before-away", days.from())));
        } else if (days.from().plusDays(LONGEST_DAYS).isBefore(days.to())) {
            faults.add(FieldFault.of("to", days.to(), Wording.of("refused.absence-too-long")));
        } else {
            addUnemployed(person.spells(), days, faults);
        }
        addHalfDays(days, faults);
        return faults;
    }

    private static void addUnemployed(List<Spell> spells, AbsenceDays days, List<FieldFault> faults) {
        if (spells.isEmpty()) {
            return;
        }
        var covering = spells.stream().filter(spell -> spell.covers(days.from())).findFirst();
        if (covering.isEmpty()) {
            faults.add(FieldFault.of("from", days.from(), Wording.of("refused.absence-unemployed", days.from())));
            return;
        }
        var end = end(covering.get(), spells);
        if (end.isBefore(days.to())) {
            faults.add(FieldFault.of("to", days.to(), Wording.of("refused.absence-beyond-leaving", end.minusDays(1))));
        }
    }

    /** Touching spells are neither gap nor leaving. */
    private static LocalDate end(Spell spell, List<Spell> all) {
        var end = Objects.requireNonNullElse(spell.to(), LocalDate.MAX);
        return all.stream().filter(next -> next.from().equals(end)).findFirst().map(next -> end(next, all)).orElse(end);
    }

    private static void addHalfDays(AbsenceDays days, List<FieldFault> faults) {
        var seen = new HashSet<LocalDate>();
        List<Absence.HalfDay> halves = days.halfDays();
        for (int index = 0; index < halves.size(); index++) {
            var day = halves.get(index).date();
            if (day.isBefore(days.from()) || !day.isBefore(days.to())) {
                faults.add(FieldFault.of("halfDays[" + index + "].date", day, Wording.of("refused.half-day")));
            } else if (!seen.add(day)) {
                faults.add(FieldFault.of("halfDays[" + index + "].date", day, Wording.of("refused.half-day-twice")));
            }
        }
    }

    /** Absences of a person never overlap, those that are only asked for included. */
    static void requireFree(AbsenceDays days, List<AbsenceRecord> standing) {
        standing.stream().filter(other -> other.days().overlaps(days)).findFirst().ifPresent(other -> {
            throw ProblemException.conflict("absences-overlap", overlap(days, other));
        });
    }

    /** Names both. */
    static Wording overlap(AbsenceDays days, AbsenceRecord other) {
        return Wording.of(other.holds() ? "refused.absences-overlap" : "refused.absences-overlap-asked", days.from(),
                days.lastDay(), other.days().from(), other.days().lastDay());
    }
}
