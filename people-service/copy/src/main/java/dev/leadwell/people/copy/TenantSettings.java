package dev.leadwell.people.copy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** What a tenant has decided for all services. */
public record TenantSettings(String name, ZoneId zone, DayOfWeek firstDayOfWeek, String currency, Locale locale,
        Set<LocalDate> holidays, boolean live, boolean active) {

    /** The first day of the week that holds the day. */
    public LocalDate weekOf(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previousOrSame(firstDayOfWeek));
    }
}
