package dev.leadwell.comp.calculation.measure;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A submitted week of the payee, in its newest version; a reopened one is no fact.
 *
 * @param complete the audit's verdict was not "incomplete"
 */
public record AuditedWeek(String id, long version, LocalDate start, LocalDate lastDay, boolean complete,
        int leadershipBlocks, int backedLeadershipBlocks, int managementBlocks,
        boolean openingFact) implements Comparable<AuditedWeek> {

    @Override
    public int compareTo(AuditedWeek other) {
        return Comparator.comparing(AuditedWeek::start).thenComparing(AuditedWeek::id).compare(this, other);
    }
}
