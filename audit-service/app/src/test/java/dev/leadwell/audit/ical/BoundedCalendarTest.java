package dev.leadwell.audit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.work.HeavyWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work and memory are bounded before occurrences are made, by counts, over all events of a look. */
class BoundedCalendarTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant WEEK = Instant.parse("2026-11-15T23:00:00Z");
    private static final long MOST_STEPS = 1_000_000;
    private static final int MOST_OCCURRENCES = 10_000;

    private static CalendarFile file(String name) throws IOException {
        try (InputStream in = BoundedCalendarTest.class.getResourceAsStream("/cases/" + name)) {
            return CalendarFile.read(Objects.requireNonNull(in, name), null);
        }
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\n" + String.join("", events) + "END:VCALENDAR\n";
    }

    private static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static CalendarFile read(String text) {
        return CalendarFile.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<Occurrence> week(CalendarFile file, String from) {
        return file.between(Instant.parse(from), Instant.parse(from).plus(Duration.ofDays(7)), ROME);
    }

    private record Looked(CalendarSeen seen, Budget cost) {}

    /** At what was kept before anything was tried, as older versions did. */
    private static Looked look(String... kept) {
        Budget budget = Budget.ofLook();
        CalendarLook look = new CalendarLook(WEEK, WEEK.plus(Duration.ofDays(7)), ROME, budget);
        for (String one : kept) {
            look.add(new KeptEvent("Work", "u", null, one));
        }
        return new Looked(look.seen(), budget);
    }

    @Test
    void aMinuteRuleThatWasCountedOutLongAgoHasItsTenOccurrencesAndDisturbsNoLaterWeek() throws IOException { // A3
        CalendarFile file = file("01-minute-rule-with-count-long-ago.ics");
        assertThat(file.problems()).isEmpty();
        assertThat(week(file, "2024-01-01T00:00:00Z")).hasSize(10);
        for (String later : List.of("2024-01-08T00:00:00Z", "2026-11-16T00:00:00Z", "2031-01-06T00:00:00Z")) {
            assertThat(week(file, later)).isEmpty();
        }
        assertThat(file.events().getFirst().last()).as("no later week even asks for it")
                .isBefore(Instant.parse("2024-01-08T00:00:00Z"));
    }

    @Test
    void aRuleOfEveryThreeSecondsIsLeftOutAtUploadAndNamedWithItsLine() throws IOException { // A3
        CalendarFile file = file("02-every-three-seconds.ics");
        assertThat(file.events()).isEmpty();
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(9);
            assertThat(problem.property()).isEqualTo("RRULE");
            assertThat(problem.fault().code()).isEqualTo(CalendarFault.Code.REPEATS_TOO_OFTEN);
        });
    }

    @Test
    void anEventThatCannotBeFollowedIsLeftOutOfTheLookAndNamedAndTheOthersAreSeen() {
        Looked looked = look(calendar(event("good", "DTSTART:20261118T090000Z", "DURATION:PT1H")),
                calendar("X-LEADWELL-LINE:3\n", event("tick", "DTSTART:20260105T090000Z", "DURATION:PT1S",
                        "RRULE:FREQ=SECONDLY;INTERVAL=3", "X-LEADWELL-LINE:42")),
                calendar(event("also", "DTSTART:20261119T090000Z", "DURATION:PT1H")));
        assertThat(looked.seen().occurrences()).extracting(Occurrence::uid).containsExactly("good", "also");
        assertThat(looked.seen().leftOut()).singleElement().satisfies(left -> {
            assertThat(left.calendar()).isEqualTo("Work");
            assertThat(left.problem().line()).as("of the file that it came from").isEqualTo(42);
            assertThat(left.problem().property()).isEqualTo("RRULE");
        });
    }

    @Test
    void hourlyEventsOfHoursLengthTakeNoMoreThanTheBoundOverAllEvents() {
        String[] long24 = IntStream.range(0, 24).mapToObj(n -> calendar(event("h" + n,
                "DTSTART:20200101T%02d0000Z".formatted(n), "DURATION:PT9999H", "RRULE:FREQ=HOURLY")))
                .toArray(String[]::new);
        Looked looked = look(long24);
        assertThat(looked.cost().spentOccurrences()).isLessThanOrEqualTo(MOST_OCCURRENCES);
        assertThat(looked.seen().leftOut()).isNotEmpty();
        assertThat(look(IntStream.range(0, 24).mapToObj(n -> calendar(event("h" + n,
                "DTSTART:20260101T%02d0000Z".formatted(n), "DURATION:PT5H", "RRULE:FREQ=HOURLY")))
                .toArray(String[]::new)).seen().leftOut()).as("five hours each are followed").isEmpty();
    }

    @Test
    void noNumberOfCostlyEventsCostsMoreThanTheBoundOverAllEvents() {
        String costly = calendar(event("c", "DTSTART:20240101T090000Z", "RRULE:FREQ=MINUTELY;COUNT=2147483647"));
        String[] many = IntStream.range(0, 500).mapToObj(n -> costly).toArray(String[]::new);
        Looked looked = look(many);
        assertThat(looked.cost().spentSteps()).isBetween(MOST_STEPS / 2, MOST_STEPS);
        assertThat(looked.seen().leftOut()).hasSize(500);
        assertThat(looked.seen().leftOut().getLast().problem().fault().code())
                .isEqualTo(CalendarFault.Code.OTHERS_REPEAT_TOO_OFTEN);
    }

    @Test
    void anEndlessRuleFromLongAgoCostsNoMoreThanOneThatBeganThisYear() {
        Looked old = look(calendar(event("o", "DTSTART:19000101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")));
        Looked young = look(calendar(event("y", "DTSTART:20260101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")));
        assertThat(old.seen().occurrences()).hasSize(7);
        assertThat(old.cost().spentSteps()).isEqualTo(young.cost().spentSteps()).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYWEEKNO=1,2,3,4,5,6,7,8,9;BYYEARDAY=1,2,3,4,5,6,7,8,9;"
                    + "BYMONTHDAY=1,2,3,4,5,6,7,8,9;BYDAY=MO,TU,WE,TH,FR;BYHOUR=1,2,3,4,5,6,7,8,9;BYMINUTE=1,2,3,4,5,6",
            "FREQ=SECONDLY", "FREQ=SECONDLY;COUNT=2147483647", "FREQ=SECONDLY;BYMONTH=11",
            "FREQ=SECONDLY;INTERVAL=9999",
            "FREQ=MINUTELY;UNTIL=20261231T000000Z", "FREQ=MINUTELY;BYHOUR=3;BYDAY=MO", "FREQ=HOURLY;COUNT=2147483647",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "FREQ=DAILY;COUNT=2147483647;BYMONTHDAY=31;BYMONTH=2",
            "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3,4,5,6,7;BYDAY=MO",
            "FREQ=MONTHLY;BYSETPOS=1,-1,366,-366;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=YEARLY;BYDAY=53MO",
            "FREQ=WEEKLY;BYMONTH=2;BYDAY=MO;COUNT=1000000000", "FREQ=DAILY;INTERVAL=10000;COUNT=1000000000"})
    void whateverTheRuleSaysALookIsDoneWithinTheBoundAndNothingIsThrown(String rule) {
        for (String start : List.of("00010101T000000", "19000229T000000", "20240102T090000Z", "20261118T093000",
                "99980101T000000")) {
            for (String length : List.of("PT1S", "PT9999H", "P36000D", "P3650000D", "PT0S")) {
                Looked looked = look(calendar(event("x", "DTSTART:" + start, "DURATION:" + length, "RRULE:" + rule)));
                assertThat(looked.cost().spentSteps()).as(start + length).isLessThanOrEqualTo(60_000);
                assertThat(looked.seen().occurrences().size() + looked.seen().leftOut().size())
                        .isLessThanOrEqualTo(2_500);
                CalendarFile file = read(
                        calendar(event("x", "DTSTART:" + start, "DURATION:" + length, "RRULE:" + rule)));
                assertThat(file.events().size() + file.problems().size()).as("kept or named").isEqualTo(1);
            }
        }
    }

    @Test
    void hundredsOfExtraAndRemovedDatesCostOneStepEach() {
        String dates = IntStream.range(0, 9_000).mapToObj(n -> "202611%02dT%02d%02d%02dZ".formatted(1 + n % 28, n % 24,
                n % 60, n / 28 % 60)).collect(Collectors.joining(","));
        Looked looked = look(calendar(event("r", "DTSTART:20261101T000000Z", "RDATE:" + dates, "EXDATE:" + dates)));
        assertThat(looked.cost().spentSteps()).isBetween(10L, 20_000L);
        assertThat(look(calendar(event("r", "DTSTART:20261101T000000Z", "RDATE:" + dates))).seen().leftOut())
                .hasSize(1);
    }

    @Test
    void aZoneWithAbsurdRulesIsUnknownAndTheSameZoneIsWorkedOutOncePerLook() {
        String absurd = "BEGIN:VTIMEZONE\nTZID:Ours\n"
                + ("BEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0100\n"
                        + "TZOFFSETTO:+0200\nRRULE:FREQ=HOURLY\nEND:STANDARD\n").repeat(50)
                + "END:VTIMEZONE\n";
        String[] kept = IntStream.range(0, 100).mapToObj(n -> calendar(absurd, event("z" + n,
                "DTSTART;TZID=Ours:20261118T090000", "DURATION:PT1H"))).toArray(String[]::new);
        Looked looked = look(kept);
        assertThat(looked.cost().spentSteps()).isLessThanOrEqualTo(200_000);
        assertThat(looked.seen().leftOut()).hasSize(100).allSatisfy(
                left -> assertThat(left.problem().fault().arguments()).contains("Ours"));
    }

    @Test
    void theEventsOfAWholeFileAreTriedWithinOneBound() {
        List<String> events = new ArrayList<>();
        for (int n = 0; n < 2_000; n++) {
            events.add(event("c" + n, "DTSTART:20240101T090000Z", "RRULE:FREQ=MINUTELY;BYHOUR=3;COUNT=2147483647"));
        }
        CalendarFile file = read(calendar(events.toArray(String[]::new)));
        assertThat(file.events().size() + file.problems().size()).isEqualTo(2_000);
        assertThat(file.problems()).as("what came after the bound is named").isNotEmpty();
    }

    @Test
    void followingStopsWithItsRequest() {
        CalendarFile file = read(calendar(event("d", "DTSTART:20100101T090000Z", "RRULE:FREQ=DAILY;COUNT=9000")));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> week(file, "2026-11-16T00:00:00Z")).isInstanceOf(HeavyWork.StoppedException.class);
            assertThatThrownBy(() -> read(calendar(event("d", "DTSTART:20100101T090000Z"))))
                    .isInstanceOf(HeavyWork.StoppedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void millionsOfBlankOrFoldedLinesAreReadOneAfterTheOther() {
        assertThat(read("BEGIN:VCALENDAR\n" + "\n".repeat(3_000_000) + event("a", "DTSTART:20261118T090000Z")
                + "END:VCALENDAR\n").events()).hasSize(1);
        assertThat(read(calendar(event("a", "SUMMARY:x" + "\n ".repeat(2_000_000) + "y", "DTSTART:20261118T090000Z")))
                .events()).hasSize(1);
    }

    @Test
    void whatIsLongerThanAnyCalendarWritesIsNamedAndTheOthersAreRead() {
        CalendarFile file = read(calendar(event("u".repeat(1_001), "DTSTART:20261118T090000Z"),
                event("r", "DTSTART:20261118T090000Z", "RRULE:FREQ=DAILY;BYDAY=MO" + ",MO".repeat(100_000)),
                event("s", "DTSTART:20261118T090000Z", "SUMMARY:" + "s".repeat(300_000)),
                event("d", "DTSTART:20261118T090000Z", "DESCRIPTION:" + "d".repeat(3_000_000)),
                event("m", "DTSTART:20261118T090000Z", "RRULE:FREQ=DAILY\n".repeat(101).strip()),
                event("l", "DTSTART:20261118T090000Z", "DTEND:99981231T000000Z")));
        assertThat(file.events()).extracting(CalendarFile.Event::uid).containsExactly("d");
        assertThat(file.problems()).extracting(CalendarProblem::property).containsExactly("UID", "RRULE", "SUMMARY",
                "RRULE", "DTEND");
    }
}
