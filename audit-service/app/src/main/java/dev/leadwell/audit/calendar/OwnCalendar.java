package dev.leadwell.audit.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** What takes place in all calendars of a person. */
@Component
public class OwnCalendar {

    private final Calendars calendars;

    OwnCalendar(Calendars calendars) {
        this.calendars = calendars;
    }

    /** What fills time in {@code [from, to)}: free, cancelled and declined events are left out. */
    public List<Occurrence> between(UUID owner, Instant from, Instant to, ZoneId own) {
        return calendars.touching(owner, from, to).stream()
                .flatMap(kept -> CalendarFile.read(kept.definition().getBytes(StandardCharsets.UTF_8), kept.address())
                        .between(from, to, own).stream())
                .filter(one -> !one.details().free())
                .filter(one -> !one.allDay() || one.details().allDayBusy())
                .distinct().toList();
    }
}
