package dev.leadwell.audit.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file says, it is read, or refused as no calendar; what can be read of it can be followed, kept and read again. */
class HostileCalendarTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final List<String> FILES = List.of("2207678", "calconnect", "dryway", "evolution", "exdate-in-utc",
            "exdate", "issue101", "outlook-2010", "standup");
    private static final List<String> PROPERTIES = List.of("UID", "DTSTART", "DTSTART;VALUE=DATE", "DTSTART;TZID=Ours",
            "DTSTART;TZID=", "DTEND", "DTEND;VALUE=DATE", "DURATION", "RRULE", "RDATE", "RDATE;VALUE=PERIOD",
            "RDATE;VALUE=DATE", "EXDATE", "EXDATE;VALUE=DATE", "RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE",
            "RECURRENCE-ID;VALUE=DATE", "SUMMARY", "STATUS", "TRANSP", "CLASS", "CATEGORIES", "ORGANIZER",
            "ORGANIZER;CN=",
            "ATTENDEE", "ATTENDEE;CN=\"\";PARTSTAT=", "SEQUENCE", "X-MICROSOFT-CDO-BUSYSTATUS", "X-LEADWELL-LINE");
    private static final List<String> VALUES = List.of("", " ", ",", ",,,", ";", ":", "\\", "\\n", "\u0000", "a\u0000b",
            "\"",
            "\"\"", "=", "0", "-1", "99999999999999999999", "00000000", "00000101", "00010101", "99991231", "20260231",
            "00000101T000000", "00010101T000000Z", "99991231T235959Z", "99991231T235959", "20261118T256000",
            "20261118T090000Z/PT1H", "20261118T090000Z/20261118T080000Z", "/", "T", "Z", "P", "PT", "P0D", "-P1D",
            "+P1W",
            "P99999999999D", "P2147483647W", "PT2147483647H", "PT2147483647H2147483647M2147483647S", "P36525D", "now",
            "FREQ=", "FREQ=DAILY", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;COUNT=99999999999",
            "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1", "FREQ=DAILY;UNTIL=", "FREQ=DAILY;UNTIL=00010101",
            "FREQ=DAILY;UNTIL=99991231T235959Z", "FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=0MO",
            "FREQ=WEEKLY;BYDAY=99999999999MO", "FREQ=YEARLY;BYMONTH=13", "FREQ=YEARLY;BYMONTH=0",
            "FREQ=YEARLY;BYMONTH=5L",
            "FREQ=YEARLY;BYWEEKNO=0", "FREQ=YEARLY;BYWEEKNO=99", "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=MONTHLY;BYMONTHDAY=-99",
            "FREQ=YEARLY;BYYEARDAY=-400", "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYHOUR=-1", "FREQ=DAILY;BYMINUTE=60",
            "FREQ=DAILY;BYSECOND=60", "FREQ=DAILY;BYSECOND=61", "FREQ=DAILY;BYSETPOS=0",
            "FREQ=MONTHLY;BYSETPOS=-2147483648",
            "FREQ=WEEKLY;WKST=", "FREQ=WEEKLY;WKST=1MO", "FREQ=DAILY;RSCALE=CHINESE", "FREQ=DAILY;SKIP=OMIT",
            "FREQ=DAILY;;",
            "FREQ=DAILY;X", "FREQ=DAILY;=", "FREQ=DAILY;COUNT", "FREQ=SECONDLY;BYSETPOS=1", "PRIVATE", "DECLINED",
            "mailto:",
            "MAILTO:MAILTO:", "\uD83D\uDE00", "\uFEFF", "x".repeat(300_000), ",".repeat(50_000), "MO,".repeat(5_000));

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = HostileCalendarTest.class.getResourceAsStream("/calendars/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** Everything that is done with a file: only the declared refusal comes back. */
    private static void assertEndsWell(byte[] bytes, String said) {
        try {
            CalendarFile file = CalendarFile.read(bytes, "me@x.example");
            assertThat(file.problems()).as(said).allSatisfy(problem -> {
                assertThat(problem.fault().arguments()).doesNotContain("null");
                assertThat(String.valueOf(problem.value())).doesNotContain("\u0000");
            });
            for (String from : List.of("2000-01-03T00:00:00Z", "2026-11-15T23:00:00Z", "2027-12-27T00:00:00Z")) {
                CalendarLook look = new CalendarLook(Instant.parse(from), Instant.parse(from).plus(Duration.ofDays(9)),
                        ROME);
                file.events().forEach(event -> look.add(new KeptEvent("Work", event.uid(), null, event.text())));
                look.seen().filling();
            }
            file.events().forEach(event -> {
                assertThat(event.text() + event.uid()).as(said).doesNotContain("\u0000");
                assertThat(CalendarText.parse(new StringReader(event.text()))).as(said).hasSize(1);
            });
        } catch (NotACalendar refused) {
            assertThat(refused.line()).as(said).isPositive();
        } catch (RuntimeException e) {
            throw new AssertionError(said, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aCategoryOfCommasIsNoCategory() {
        CalendarFile file = CalendarFile.read(utf8("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261118T090000Z\n"
                + "CATEGORIES:,\nEND:VEVENT\nEND:VCALENDAR\n"), null);
        assertThat(file.events()).hasSize(1);
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void everyPropertyTakesEveryValueOrIsNamed() {
        for (String property : PROPERTIES) {
            for (String value : VALUES) {
                for (String start : List.of("DTSTART:20261118T090000Z\n", "")) {
                    String event = "BEGIN:VEVENT\nUID:1\n" + property + ":" + value + "\n" + start
                            + "RRULE:FREQ=DAILY;COUNT=3\n" + property + ":" + value + "\nEND:VEVENT\n";
                    assertEndsWell(utf8("BEGIN:VCALENDAR\nX-WR-CALNAME:" + value + "\n" + event + "END:VCALENDAR\n"),
                            property + ":" + value.substring(0, Math.min(40, value.length())) + " " + start);
                }
            }
        }
    }

    @Test
    void everyPropertyOfAZoneTakesEveryValue() {
        for (String property : List.of("TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE", "TZNAME")) {
            for (String value : VALUES) {
                assertEndsWell(utf8("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\n" + property + ":"
                        + value
                        + "\nDTSTART:20001029T030000\nTZOFFSETFROM:+0545\nTZOFFSETTO:+0445\nRRULE:FREQ=YEARLY\n"
                        + "END:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Ours:20261118T090000\n"
                        + "END:VEVENT\nEND:VCALENDAR\n"),
                        property + ":" + value.substring(0, Math.min(40, value.length())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void realFilesThatWereDamagedAreReadOrRefused(long seed) throws IOException {
        Random random = new Random(seed);
        for (String name : FILES) {
            byte[] whole = bytes(name + ".ics");
            for (int n = 0; n < 40; n++) {
                assertEndsWell(damaged(whole, random), "seed " + seed + ", " + name + ", " + n);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        List<String> lines = new ArrayList<>(new String(whole, StandardCharsets.UTF_8).lines().toList());
        for (int times = random.nextInt(6); times >= 0; times--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int colon = line.indexOf(':');
            switch (random.nextInt(7)) {
                case 0 -> lines.set(at, line.substring(0, colon + 1) + VALUES.get(random.nextInt(VALUES.size())));
                case 1 -> lines.set(at, PROPERTIES.get(random.nextInt(PROPERTIES.size())) + line.substring(colon + 1));
                case 2 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 3 -> lines.remove(at);
                case 4 -> lines.set(at, line + (char) random.nextInt(0xD800));
                case 5 -> lines.set(at, " " + line);
                default -> lines.set(at, line.replaceAll("\\d", Integer.toString(random.nextInt(10))));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        byte[] text = utf8(String.join("\r\n", lines));
        for (int times = random.nextInt(3); times > 0; times--) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        return text;
    }
}
