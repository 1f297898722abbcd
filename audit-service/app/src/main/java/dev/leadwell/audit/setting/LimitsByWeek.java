package dev.leadwell.audit.setting;

import dev.leadwell.audit.split.Limits;
import java.time.LocalDate;
import java.util.List;

/** The limits of a tenant by the first week that they count for. */
public interface LimitsByWeek {

    /** The last ones that began on or before the week; the shipped ones where there are none. */
    default Limits of(LocalDate weekStart) {
        return all().stream().filter(dated -> !dated.from().isAfter(weekStart)).map(Dated::limits)
                .reduce(Limits.SHIPPED, (earlier, later) -> later);
    }

    /** Oldest first. */
    List<Dated> all();

    void put(Dated dated);

    record Dated(LocalDate from, Limits limits) {}
}
