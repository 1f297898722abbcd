package dev.leadwell.comp.calculation.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A submitted week of the payee, in its newest version; a reopened one is no fact.
 *
 * @param complete the audit's verdict was not "incomplete"
 * @param upperLimit the share in percent beyond which the week is under-managed, null for none
 */
public record AuditedWeek(String id, long version, LocalDate start, LocalDate lastDay, boolean complete,
        int leadershipBlocks, int backedLeadershipBlocks, int managementBlocks, boolean openingFact,
        @Nullable BigDecimal upperLimit) implements Comparable<AuditedWeek> {

    /** Leadership and Management. */
    public int countedBlocks() {
        return leadershipBlocks + managementBlocks;
    }

    @Override
    public int compareTo(AuditedWeek other) {
        return Comparator.comparing(AuditedWeek::start).thenComparing(AuditedWeek::id).compare(this, other);
    }
}
