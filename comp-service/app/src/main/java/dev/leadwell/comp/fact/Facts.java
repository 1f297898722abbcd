package dev.leadwell.comp.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The facts of the bound tenant. */
public interface Facts {

    /** Submitted weeks whose last day lies in {@code [from, to)}. */
    List<WeekFact> weeksOf(Collection<UUID> managers, LocalDate from, LocalDate to);

    /** Windows that are not withdrawn and whose last day lies in {@code [from, to)}. */
    List<WindowFact> windowsOf(Collection<UUID> managers, LocalDate from, LocalDate to);

    /** How many weeks and windows with their last day in {@code [from, to)} came, or came anew, after a moment. */
    long arrivedAfter(Instant moment, LocalDate from, LocalDate to);
}
