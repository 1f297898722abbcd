package dev.leadwell.audit.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real calendars against what two independent engines agree on; every file, every occurrence. */
class CalendarGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<JsonNode> expected() throws IOException {
        return new String(bytes("expected.jsonl"), StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = CalendarGoldenTest.class.getResourceAsStream("/calendars/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void readsWhatTwoEnginesAgreeOn(JsonNode expected) throws IOException { // A3
        String file = expected.get("file").asString();
        Instant from = Instant.parse(expected.at("/window/0").asString());
        Instant to = Instant.parse(expected.at("/window/1").asString());
        List<String> wanted = new ArrayList<>();
        expected.get("occurrences").forEach(one -> wanted.add(one.get("uid").asString() + " "
                + one.get("start").asString() + " " + one.get("end").asString()));

        CalendarFile read = CalendarFile.read(bytes(file), null);
        List<Occurrence> found = read.between(from, to, ZoneOffset.UTC);
        assertThat(read.problems()).as(file).isEmpty();
        assertThat(found).as(file).hasSize(expected.get("n").asInt());
        List<String> lines = found.stream().map(CalendarGoldenTest::line).toList();
        if (expected.get("truncated").asBoolean() || lines.size() > wanted.size()) {
            assertThat(lines).as(file).containsAll(wanted);
        } else {
            assertThat(lines).as(file).containsExactlyInAnyOrderElementsOf(wanted);
        }
        assertThat(again(read, from, to)).as("what is kept says the same").isEqualTo(lines);
    }

    private static List<String> again(CalendarFile read, Instant from, Instant to) {
        return read.events().stream()
                .flatMap(event -> CalendarFile.read(event.text().getBytes(StandardCharsets.UTF_8), null)
                        .between(from, to, ZoneOffset.UTC).stream())
                .sorted(java.util.Comparator
                        .comparing((Occurrence one) -> one.start().in(ZoneOffset.UTC.getRules()))
                        .thenComparing(Occurrence::uid))
                .map(CalendarGoldenTest::line).toList();
    }

    private static String line(Occurrence one) {
        return one.uid() + " " + text(one.start()) + " " + text(one.end());
    }

    private static String text(EventTime time) {
        return time instanceof EventTime.Floating floating
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(floating.local())
                : time.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.ics", "13-moonphase.ics", "calendardatafile.ics", "ozmovies.ics"})
    void aMalformedFileIsReadOrRefusedWithItsLineAndNeverCrashes(String name) throws IOException {
        byte[] bytes = bytes("malformed/" + name);
        try {
            CalendarFile read = CalendarFile.read(bytes, null);
            assertThat(read.problems()).allSatisfy(problem -> assertThat(problem.line()).isPositive());
        } catch (NotACalendar refused) {
            assertThat(refused.line()).isPositive();
            assertThat(refused.fault().code()).isIn(CalendarFault.Code.CUT_OFF, CalendarFault.Code.BROKEN_LINE);
        }
    }

    @Test
    void aFileCutOffAnywhereIsNeverMoreThanRefused() throws IOException {
        byte[] whole = bytes("dryway.ics");
        for (int length = 0; length < whole.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> CalendarFile.read(cut, null)).isInstanceOf(NotACalendar.class);
        }
    }
}
