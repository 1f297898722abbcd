package dev.leadwell.audit.history;

import java.time.LocalDate;
import java.util.UUID;

import dev.leadwell.audit.split.Totals;

/** A week as it is brought along. */
public record PastWeek(UUID managerId, LocalDate weekStart, Totals totals, int backed) {}
