package dev.leadwell.audit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReadingTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static CalendarFile read(String... events) {
        return CalendarFile.read(("BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("\n", events) + "\nEND:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8), null);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\nUID:u\n" + String.join("\n", lines) + "\nEND:VEVENT";
    }

    private static List<String> starts(CalendarFile file, String from, String to) {
        return file.between(Instant.parse(from), Instant.parse(to), ROME).stream()
                .map(one -> one.start().in(ROME.getRules()).toString()).toList();
    }

    @Test
    void aRuleKeepsItsLocalTimeOverAClockChange() { // A3
        CalendarFile file = read(
                event("DTSTART;TZID=Europe/Rome:20261023T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY"));
        assertThat(starts(file, "2026-10-24T00:00:00Z", "2026-10-27T00:00:00Z")).containsExactly("2026-10-24T07:00:00Z",
                "2026-10-25T08:00:00Z", "2026-10-26T08:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W. Europe Standard Time", "Romance Standard Time", "/mozilla.org/20070129_1/Europe/Rome",
            "Europe/Rome"})
    void aZoneIsKnownByIanaByWindowsOrBehindAVendorsPrefix(String zone) { // A3
        CalendarFile file = read(event("DTSTART;TZID=" + zone + ":20261118T090000", "DURATION:PT1H"));
        assertThat(starts(file, "2026-11-18T00:00:00Z", "2026-11-19T00:00:00Z"))
                .containsExactly("2026-11-18T08:00:00Z");
    }

    @Test
    void aZoneThatOnlyTheFileDefinesIsReadFromIt() { // A3
        CalendarFile file = read("BEGIN:VTIMEZONE", "TZID:Ours", "BEGIN:STANDARD", "DTSTART:20001029T030000",
                "TZOFFSETFROM:+0545", "TZOFFSETTO:+0445", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
                "BEGIN:DAYLIGHT", "DTSTART:20000326T020000", "TZOFFSETFROM:+0445", "TZOFFSETTO:+0545",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE",
                event("DTSTART;TZID=Ours:20261024T120000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"));
        assertThat(starts(file, "2026-10-20T00:00:00Z", "2026-10-30T00:00:00Z")).containsExactly("2026-10-24T06:15:00Z",
                "2026-10-25T07:15:00Z");
    }

    @Test
    void overridesMoveAndExceptionsRemoveAndExtraDatesAdd() { // A3
        CalendarFile file = read(
                event("DTSTART;TZID=Europe/Rome:20261116T090000", "DTEND;TZID=Europe/Rome:20261116T093000",
                        "RRULE:FREQ=DAILY;UNTIL=20261120T080000Z", "EXDATE:20261118T080000Z",
                        "RDATE;TZID=Europe/Rome:20261121T100000"),
                event("RECURRENCE-ID;TZID=Europe/Rome:20261117T090000", "DTSTART;TZID=Europe/Rome:20261117T150000",
                        "DTEND;TZID=Europe/Rome:20261117T160000", "SUMMARY:Moved"),
                event("RECURRENCE-ID;TZID=Europe/Rome:20261119T090000", "DTSTART;TZID=Europe/Rome:20261119T090000",
                        "STATUS:CANCELLED"));
        var found = file.between(Instant.parse("2026-11-15T00:00:00Z"), Instant.parse("2026-11-23T00:00:00Z"), ROME);
        assertThat(found).filteredOn(one -> !one.details().free()).extracting(one -> one.start().toString())
                .containsExactly("2026-11-16T08:00:00Z", "2026-11-17T14:00:00Z", "2026-11-20T08:00:00Z",
                        "2026-11-21T09:00:00Z");
        assertThat(found).filteredOn(one -> one.details().title().equals("Moved")).singleElement()
                .satisfies(one -> assertThat(one.recurrenceId()).as("named by where it was")
                        .isEqualTo("2026-11-17T08:00:00Z"));
    }

    @Test
    void anOverrideOfThisAndAllLaterOnesShiftsThemAll() {
        CalendarFile file = read(event("DTSTART:20261116T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"),
                event("RECURRENCE-ID;RANGE=THISANDFUTURE:20261118T090000Z", "DTSTART:20261118T110000Z",
                        "DURATION:PT30M"));
        assertThat(starts(file, "2026-11-15T00:00:00Z", "2026-11-23T00:00:00Z")).containsExactly("2026-11-16T09:00:00Z",
                "2026-11-17T09:00:00Z", "2026-11-18T11:00:00Z", "2026-11-19T11:00:00Z");
    }

    @Test
    void transparentCancelledAndDeclinedEventsFillNothing() { // A3
        CalendarFile file = CalendarFile.read(("BEGIN:VCALENDAR\n"
                + event("DTSTART:20261118T090000Z", "TRANSP:TRANSPARENT").replace("UID:u", "UID:1") + "\n"
                + event("DTSTART:20261118T090000Z", "STATUS:CANCELLED").replace("UID:u", "UID:2") + "\n"
                + event("DTSTART:20261118T090000Z", "ATTENDEE;PARTSTAT=DECLINED:MAILTO:Me@x.example",
                        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:you@x.example").replace("UID:u", "UID:3")
                + "\n"
                + event("DTSTART:20261118T090000Z", "ATTENDEE;PARTSTAT=DECLINED:mailto:you@x.example").replace("UID:u",
                        "UID:4")
                + "\nEND:VCALENDAR\n").getBytes(StandardCharsets.UTF_8), "me@x.example");
        assertThat(file.between(Instant.parse("2026-11-18T00:00:00Z"), Instant.parse("2026-11-19T00:00:00Z"), ROME))
                .filteredOn(one -> !one.details().free()).extracting(Occurrence::uid).containsExactly("4");
    }

    @Test
    void floatingAndAllDayEventsAreTheReadersOwn() { // A3
        CalendarFile file = read(event("DTSTART:20261118T090000", "DURATION:PT1H"),
                event("DTSTART;VALUE=DATE:20261119", "TRANSP:OPAQUE").replace("UID:u", "UID:v"));
        assertThat(starts(file, "2026-11-17T00:00:00Z", "2026-11-21T00:00:00Z")).containsExactly("2026-11-18T08:00:00Z",
                "2026-11-18T23:00:00Z");
    }

    @Test
    void theTitleOfAPrivateEventIsLeftBehind() {
        CalendarFile file = read(event("DTSTART:20261118T090000Z", "CLASS:PRIVATE", "SUMMARY:Doctor Strange"));
        assertThat(file.events().getFirst().text()).doesNotContain("Strange");
        assertThat(file.between(Instant.parse("2026-11-18T00:00:00Z"), Instant.parse("2026-11-19T00:00:00Z"), ROME))
                .singleElement().satisfies(one -> assertThat(one.details().title()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=SECONDLY", "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9;"
            + "BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU", "FREQ=DAILY;INTERVAL=2000000000",
            "FREQ=SECONDLY;COUNT=2000000000", "FREQ=NEVER", "COUNT=3", "FREQ=DAILY;UNTIL=tomorrow"})
    void aRuleWithoutBoundsOrSenseIsLeftOutAndNamed(String rule) {
        CalendarFile file = read(event("DTSTART:20000101T090000Z", "RRULE:" + rule),
                event("DTSTART:20261118T090000Z").replace("UID:u", "UID:good"));
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.property()).isEqualTo("RRULE");
            assertThat(problem.line()).isEqualTo(6);
        });
        assertThat(file.events()).extracting(CalendarFile.Event::uid).containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTSTART;TZID=Nowhere:20261118T090000", "DTSTART:20260231T090000",
            "DTSTART:20261118T256000",
            "DTSTART:now", "DTSTART;VALUE=DATE:20261301"})
    void anUnknownZoneOrDayIsNamedWithItsLineAndTheOthersAreRead(String start) {
        CalendarFile file = read(event(start), event("DTSTART:20261118T090000Z").replace("UID:u", "UID:good"));
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.fault().arguments()).doesNotContain("null");
        });
        assertThat(file.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "hello", "<html>", "BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nEND:VEVENT\n",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026"})
    void whatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(NotACalendar.class);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(10_000);
        assertThatThrownBy(() -> CalendarFile.read(deep.getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(NotACalendar.class).hasMessageContaining("TOO_DEEP");
    }

    @Test
    void bytesThatAreNoTextNeverCrash() {
        java.util.Random random = new java.util.Random(7);
        for (int n = 0; n < 300; n++) {
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            byte[] head = "BEGIN:VCALENDAR\nBEGIN:VEVENT\n".getBytes(StandardCharsets.UTF_8);
            byte[] all = java.util.Arrays.copyOf(head, head.length + noise.length);
            System.arraycopy(noise, 0, all, head.length, noise.length);
            assertThatThrownBy(() -> CalendarFile.read(all, null)).isInstanceOf(NotACalendar.class);
        }
    }

    @Test
    void whatAProblemQuotesOfTheFileIsCutToWhatIsReadable() {
        String zone = "\uD83D\uDE00".repeat(500_000);
        CalendarFile file = read(event("DTSTART;TZID=" + zone + ":20261118T090000"),
                event("DTSTART:x\u0007" + zone, "DTEND:20261118T090000Z"));
        assertThat(file.problems()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.fault().toString()).hasSizeLessThan(250).doesNotContain("\uD83D\u2026");
            assertThat(problem.value()).hasSizeLessThan(110).doesNotContain("\u0007", "\uD83D\u2026");
        });
        assertThatThrownBy(() -> CalendarFile.read(
                ("BEGIN:VCALENDAR\nBEGIN:X-" + "A".repeat(1_000_000) + "\nDTSTART:2026").getBytes(
                        StandardCharsets.UTF_8),
                null))
                .isInstanceOf(NotACalendar.class).message().hasSizeLessThan(250);
    }
}
