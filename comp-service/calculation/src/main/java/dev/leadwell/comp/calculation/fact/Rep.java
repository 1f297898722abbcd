package dev.leadwell.comp.calculation.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person whose staying is measured.
 *
 * @param version of the roster's fact
 * @param spells employment, disjoint; touching ones are neither gap nor leaving
 * @param reports to whom as a rep, on which days; other jobs are left out
 */
public record Rep(String id, long version, List<Spell> spells, List<Report> reports) implements Comparable<Rep> {

    public Rep {
        spells = merged(spells);
        reports = reports.stream().sorted(Comparator.comparing(Report::from)).toList();
    }

    /** Employed on days {@code [from, to)}; {@code to} is the leaving date, null while employed. */
    public record Spell(LocalDate from, @Nullable LocalDate to, @Nullable String reason,
            @Nullable Boolean voluntary) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Reported to {@code managerId} on days {@code [from, to)}. */
    public record Report(LocalDate from, @Nullable LocalDate to, String managerId) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    private static List<Spell> merged(List<Spell> spells) {
        List<Spell> ordered = new java.util.ArrayList<>();
        for (Spell spell : spells.stream().sorted(Comparator.comparing(Spell::from)).toList()) {
            Spell before = ordered.isEmpty() ? null : ordered.getLast();
            if (before != null && spell.from().equals(before.to())) {
                ordered.removeLast();
                ordered.add(new Spell(before.from(), spell.to(), spell.reason(), spell.voluntary()));
            } else {
                ordered.add(spell);
            }
        }
        return List.copyOf(ordered);
    }

    public Optional<Spell> spellOn(LocalDate day) {
        return spells.stream().filter(spell -> spell.contains(day)).findFirst();
    }

    public Optional<Report> reportOn(LocalDate day) {
        return reports.stream().filter(report -> report.contains(day)).findFirst();
    }

    @Override
    public int compareTo(Rep other) {
        return id.compareTo(other.id);
    }
}
