package dev.leadwell.audit.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The starts that do not take place (EXDATE), each found in one look however many there are. */
record Removals(Set<LocalDate> days, Set<LocalDateTime> floating, Set<Instant> instants) {

    static Removals of(Collection<EventTime> removed, ZoneRules own, Budget budget) {
        Removals all = new Removals(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (EventTime one : removed) {
            budget.step();
            switch (one) {
                case EventTime.Day day -> all.days.add(day.local());
                case EventTime.Floating time -> all.floating.add(time.local());
                case EventTime.Zoned time -> all.instants.add(time.in(own));
            }
        }
        return all;
    }

    void from(Map<Instant, EventTime> starts) {
        starts.keySet().removeAll(instants);
        starts.values().removeIf(start -> {
            LocalDateTime local = Recurrence.dateTime(start.local());
            return days.contains(local.toLocalDate()) || !start.allDay() && floating.contains(local);
        });
    }
}
