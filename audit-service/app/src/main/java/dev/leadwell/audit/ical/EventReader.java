package dev.leadwell.audit.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes sense of one VEVENT. */
final class EventReader {

    private static final int MOST_DATES = 10_000;
    private static final int MOST_RULES = 100;
    private static final int LONGEST_UID = 1_000;
    private static final int LONGEST_VALUE = 250_000;
    private static final int LONGEST_DAYS = 36_525;

    private final Zones zones;
    private final DetailsReader details;

    EventReader(Zones zones, DetailsReader details) {
        this.zones = zones;
        this.details = details;
    }

    CalendarEvent read(RawComponent given) {
        String line = given.text(EventText.LINE);
        RawComponent source = line.matches("\\d{1,9}") ? given.atLine(Integer.parseInt(line)) : given;
        RawProperty startProperty = source.first("DTSTART");
        if (startProperty == null) {
            throw new UnreadableEvent(source.line(), "DTSTART", CalendarFault.Code.NO_START.with());
        }
        source.properties().stream().filter(one -> one.value().length() > LONGEST_VALUE).findFirst().ifPresent(one -> {
            throw new UnreadableEvent(one, CalendarFault.Code.VALUE_TOO_LONG.with(LONGEST_VALUE));
        });
        EventTime start = time(startProperty, startProperty.value());
        requireSensible(startProperty, start);
        Length length = length(source, start);
        EventTime replaces = replaces(source, start);
        requireSensible(source, length);
        return new CalendarEvent(uid(source), source.line(), start, length.days(), length.time(),
                replaces == null ? rules(source, start) : List.of(), added(source), removed(source), replaces,
                following(source),
                details.read(source, start.allDay()));
    }

    /** An event without a UID is known by its times, so that reading it again finds the same one. */
    private static String uid(RawComponent source) {
        String uid = source.text("UID");
        String known = uid.isEmpty()
                ? "no-uid-" + source.text("DTSTART") + "-" + source.text("DTEND") + source.text("DURATION")
                : uid;
        if (known.length() > LONGEST_UID) {
            throw new UnreadableEvent(source.line(), "UID",
                    CalendarFault.Code.UID_TOO_LONG.with(LONGEST_UID));
        }
        return known;
    }

    private record Length(Period days, Duration time) {}

    private static List<Recurrence> rules(RawComponent source, EventTime start) {
        List<RawProperty> rules = source.all("RRULE").stream().filter(rule -> !rule.value().isBlank()).toList();
        if (rules.size() > MOST_RULES) {
            throw new UnreadableEvent(source.line(), "RRULE", CalendarFault.Code.TOO_MANY_RULES.with(MOST_RULES));
        }
        return rules.stream()
                .map(rule -> Recurrence.parse(rule, start)).toList();
    }

    private List<EventTime> added(RawComponent source) {
        return List.copyOf(dates(source, "RDATE"));
    }

    private Set<EventTime> removed(RawComponent source) {
        return new HashSet<>(dates(source, "EXDATE"));
    }

    private List<EventTime> dates(RawComponent source, String name) {
        List<EventTime> found = new ArrayList<>();
        for (RawProperty property : source.all(name)) {
            for (String value : property.values()) {
                int period = value.indexOf('/');
                found.add(time(property, period < 0 ? value : value.substring(0, period)));
            }
            if (found.size() > MOST_DATES) {
                throw new UnreadableEvent(source.line(), name, CalendarFault.Code.TOO_MANY_DATES.with(MOST_DATES));
            }
        }
        return found;
    }

    private @Nullable EventTime replaces(RawComponent source, EventTime start) {
        RawProperty property = source.first("RECURRENCE-ID");
        if (property == null) {
            return null;
        }
        EventTime original = time(property, property.value());
        boolean zoneLeftOut = original instanceof EventTime.Floating && start instanceof EventTime.Zoned;
        return zoneLeftOut ? start.at(original.local()) : original;
    }

    private static boolean following(RawComponent source) {
        RawProperty property = source.first("RECURRENCE-ID");
        return property != null && "THISANDFUTURE".equalsIgnoreCase(property.parameter("RANGE"));
    }

    private EventTime time(RawProperty property, String value) {
        if (property.isDate() || value.strip().length() == 8) {
            return new EventTime.Day(Stamps.date(property, value));
        }
        LocalDateTime local = Stamps.dateTime(property, value);
        if (value.strip().endsWith("Z")) {
            return EventTime.Zoned.utc(local);
        }
        String tzid = property.parameter("TZID");
        return tzid == null ? new EventTime.Floating(local) : new EventTime.Zoned(local, rules(property, tzid));
    }

    private ZoneRules rules(RawProperty property, String tzid) {
        return zones.find(tzid).orElseThrow(() -> new UnreadableEvent(property,
                CalendarFault.Code.ZONE_UNKNOWN.with(Excerpt.of(tzid))));
    }

    private Length length(RawComponent source, EventTime start) {
        RawProperty end = source.first("DTEND");
        if (end != null) {
            return until(end, start, time(end, end.value()));
        }
        RawProperty duration = source.first("DURATION");
        if (duration != null) {
            Stamps.Length stated = Stamps.length(duration);
            return new Length(stated.days(), stated.time());
        }
        return new Length(start.allDay() ? Period.ofDays(1) : Period.ZERO, Duration.ZERO);
    }

    private static Length until(RawProperty property, EventTime start, EventTime end) {
        try {
            if (start.allDay()) {
                long days = ChronoUnit.DAYS.between(start.local(), Recurrence.dateTime(end.local()).toLocalDate());
                return new Length(Period.ofDays(Math.toIntExact(positive(property, days))), Duration.ZERO);
            }
            Duration time = Duration.between(start.in(ZoneOffset.UTC.getRules()), end.in(ZoneOffset.UTC.getRules()));
            positive(property, time.toSeconds());
            return new Length(Period.ZERO, time);
        } catch (ArithmeticException | DateTimeException e) {
            throw new UnreadableEvent(property, CalendarFault.Code.END_BEYOND.with());
        }
    }

    private static long positive(RawProperty property, long amount) {
        if (amount < 0) {
            throw new UnreadableEvent(property, CalendarFault.Code.ENDS_BEFORE_BEGIN.with());
        }
        return amount;
    }

    private static void requireSensible(RawComponent source, Length length) {
        if (length.days().getDays() + length.time().toDays() > LONGEST_DAYS) {
            throw new UnreadableEvent(source.line(), source.first("DTEND") == null ? "DURATION" : "DTEND",
                    CalendarFault.Code.LASTS_TOO_LONG.with());
        }
    }

    private static void requireSensible(RawProperty property, EventTime start) {
        int year = Recurrence.dateTime(start.local()).getYear();
        if (year < 1 || year > 9998) {
            throw new UnreadableEvent(property, CalendarFault.Code.YEAR_BEYOND.with());
        }
    }
}
