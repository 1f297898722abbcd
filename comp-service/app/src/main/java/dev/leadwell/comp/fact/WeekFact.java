package dev.leadwell.comp.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manager's audited week as last told.
 *
 * @param submitted false while it is reopened; then it counts nowhere
 * @param complete the verdict was not "incomplete"
 * @param upperLimit the share in percent beyond which the week is under-managed, null for none (A10)
 */
public record WeekFact(UUID id, long version, UUID managerId, LocalDate start, LocalDate lastDay, boolean submitted,
        boolean complete, int leadershipBlocks, int backedLeadershipBlocks, int managementBlocks,
        boolean openingFact, @Nullable BigDecimal upperLimit) {}
