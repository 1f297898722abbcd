package dev.leadwell.audit.ical;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it was read (A3).
 *
 * @param name the name that it gives itself, if any
 * @param events what can be used of it, by UID
 * @param problems what was left out and why, in order of the lines
 */
public record CalendarFile(@Nullable String name, List<Event> events, List<CalendarProblem> problems) {

    public static final int LARGEST = 10 * 1024 * 1024;

    /**
     * All that a calendar says under one UID.
     *
     * @param text what is kept of it, a small calendar of its own
     * @param first no occurrence begins before this
     * @param last no occurrence ends after this; null where there is no known end
     */
    public record Event(String uid, String text, Instant first, @Nullable Instant last, EventSeries series) {}

    /**
     * Reads a file.
     *
     * @param owner the address of the person whose calendar it is, if known
     * @throws NotACalendar where nothing of it can be read
     */
    public static CalendarFile read(InputStream file, @Nullable String owner) {
        return CalendarReading.ofFile(CalendarText.parse(file), owner);
    }

    static CalendarFile read(byte[] bytes, @Nullable String owner) {
        return read(new ByteArrayInputStream(bytes), owner);
    }

    /** What takes place in {@code [from, to)}, in order of start and UID. */
    public List<Occurrence> between(Instant from, Instant to, ZoneId own) {
        CalendarLook look = new CalendarLook(from, to, own);
        events.forEach(event -> look.add(event.series(), ""));
        return look.seen().occurrences();
    }
}
