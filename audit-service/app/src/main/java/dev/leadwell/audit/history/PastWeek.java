package dev.leadwell.audit.history;

import dev.leadwell.audit.split.Totals;
import java.time.LocalDate;
import java.util.UUID;

/** A week as it is brought along. */
public record PastWeek(UUID managerId, LocalDate weekStart, Totals totals, int backed) {}
