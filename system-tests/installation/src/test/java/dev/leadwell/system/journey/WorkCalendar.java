package dev.leadwell.system.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Files that a manager uploads. */
final class WorkCalendar {

    private WorkCalendar() {}

    /** Forenoons for leadership, afternoons for management, Monday to Friday. */
    static FilePayload ofWeek(LocalDate monday) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n");
        for (int day = 0; day < 5; day++) {
            event(text, monday.plusDays(day), "09", "13", "Legal: unblock MSA");
            event(text, monday.plusDays(day), "14", "18", "Forecast call");
        }
        return calendar("work.ics", text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What Outlook wrote in 2009: a quarter of an hour at 9:30 in Melbourne, Monday to Friday, without an end. */
    static FilePayload standup() {
        try (var in = WorkCalendar.class.getResourceAsStream("/calendars/standup.ics")) {
            return calendar("standup.ics", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilePayload calendar(String name, byte[] content) {
        return new FilePayload(name, "text/calendar", content);
    }

    private static void event(StringBuilder text, LocalDate day, String from, String to, String title) {
        var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        text.append(("BEGIN:VEVENT\r\nUID:%1$s-%2$s@example.org\r\nDTSTAMP:%1$sT000000Z\r\n"
                + "DTSTART;TZID=Europe/Rome:%1$sT%2$s0000\r\nDTEND;TZID=Europe/Rome:%1$sT%3$s0000\r\n"
                + "SUMMARY:%4$s\r\nEND:VEVENT\r\n").formatted(date, from, to, title));
    }
}
