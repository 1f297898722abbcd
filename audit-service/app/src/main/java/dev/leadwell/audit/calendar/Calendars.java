package dev.leadwell.audit.calendar;

import dev.leadwell.audit.ical.CalendarFile;
import dev.leadwell.audit.ical.KeptEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calendars that are kept. */
public interface Calendars {

    /** Nobody else changes the owner's calendars until the transaction ends, so that what is counted stays so. */
    void lock(UUID owner);

    /** Newest first. */
    List<StoredCalendar> of(UUID owner);

    Optional<StoredCalendar> find(UUID id);

    Optional<StoredCalendar> find(UUID owner, StoredCalendar.Kind kind, String name);

    /** Keeps the calendar, with these events in place of all that it had. */
    void replace(StoredCalendar calendar, List<CalendarFile.Event> events);

    /** Keeps the calendar as it is and this event of it. */
    void put(StoredCalendar calendar, CalendarFile.Event event);

    void removeEvent(UUID calendarId, String uid);

    void remove(UUID id);

    /**
     * What is kept of the events that may touch {@code [from, to)}, always in the same order; of what has more than so
     * many characters together, the rest only by its UID.
     */
    List<KeptEvent> touching(UUID owner, Instant from, Instant to, long mostCharacters);
}
