package dev.leadwell.audit.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRules;

/** When an event begins or ends: an all-day date, a floating time, or a time in a zone. */
public sealed interface EventTime {

    /** Whether it is a whole day. */
    default boolean allDay() {
        return this instanceof Day;
    }

    /** The local value that recurrences are reckoned in. */
    Temporal local();

    /** The instant, with the reader's own zone for what has none. */
    Instant in(ZoneRules own);

    /** The same kind of time at another local value. */
    EventTime at(Temporal local);

    /** A whole day. */
    record Day(LocalDate local) implements EventTime {

        @Override
        public Instant in(ZoneRules own) {
            LocalDateTime midnight = local.atStartOfDay();
            return midnight.toInstant(own.getOffset(midnight));
        }

        @Override
        public EventTime at(Temporal other) {
            return new Day((LocalDate) other);
        }

        @Override
        public String toString() {
            return local.toString();
        }
    }

    /** The same wall-clock time wherever the reader is. */
    record Floating(LocalDateTime local) implements EventTime {

        @Override
        public Instant in(ZoneRules own) {
            return local.toInstant(own.getOffset(local));
        }

        @Override
        public EventTime at(Temporal other) {
            return new Floating((LocalDateTime) other);
        }

        @Override
        public String toString() {
            return local.toString();
        }
    }

    /**
     * A wall-clock time in a zone. One that the clock skips is read with the offset before the skip, one that it shows
     * twice as the first of both (RFC 5545, 3.3.5).
     */
    record Zoned(LocalDateTime local, ZoneRules rules) implements EventTime {

        static Zoned utc(LocalDateTime local) {
            return new Zoned(local, ZoneOffset.UTC.getRules());
        }

        public Instant instant() {
            return local.toInstant(rules.getOffset(local));
        }

        @Override
        public Instant in(ZoneRules own) {
            return instant();
        }

        @Override
        public EventTime at(Temporal other) {
            return new Zoned((LocalDateTime) other, rules);
        }

        /** The time in this zone at an instant. */
        LocalDateTime localAt(Instant instant) {
            return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
        }

        @Override
        public String toString() {
            return instant().toString();
        }
    }
}
