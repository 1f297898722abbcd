package dev.leadwell.comp.attainment;

import java.time.LocalDate;
import java.util.Optional;

/** What attainment needs to know of periods. */
public interface PeriodsByName {

    /** The last day of the period so called, however it is written. */
    Optional<LocalDate> lastDayOf(String name);

    /** The approved period that holds the day, by name. */
    Optional<String> approvedOn(LocalDate day);
}
