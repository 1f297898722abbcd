package dev.leadwell.comp.fact;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A manager's audited week as last told.
 *
 * @param submitted false while it is reopened; then it counts nowhere
 * @param complete the verdict was not "incomplete"
 */
public record WeekFact(UUID id, long version, UUID managerId, LocalDate start, LocalDate lastDay, boolean submitted,
        boolean complete, int leadershipBlocks, int backedLeadershipBlocks, int managementBlocks,
        boolean openingFact) {}
