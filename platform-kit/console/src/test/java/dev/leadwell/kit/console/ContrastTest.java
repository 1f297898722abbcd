package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2: text keeps 4.5:1, what is drawn or bounded keeps 3:1, in light and in dark. */
class ContrastTest {

    private static final Path STYLES = Path.of("src/main/resources/static/leadwell.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6})");

    static Stream<String> texts() {
        return Stream.of("text ground", "text panel", "text sunk", "muted ground", "muted panel", "muted sunk",
                "text line", "on-filled filled", "text link-soft", "link link-soft", "link ground", "link panel",
                "link sunk", "muted link-soft", "lead-text panel", "lead-text ground", "lead-text lead-soft",
                "lead-text sunk", "text lead-soft", "on-lead lead", "on-lead deep", "on-lead deeper", "text lead-2",
                "text lead-3", "manage-text panel", "manage-text ground", "manage-text sunk",
                "manage-text manage-soft", "text manage-soft", "on-manage manage", "on-lead manage", "text manage-2",
                "text manage-3", "attention-text panel", "attention-text ground", "attention-text sunk",
                "attention-text attention-soft", "text attention-soft", "error-text panel", "error-text ground",
                "error-text error-soft", "text error-soft", "excluded-text excluded-soft", "excluded-text panel");
    }

    static Stream<String> shapes() {
        return Stream.of("link ground", "link panel", "lead panel", "manage panel", "error panel", "attention panel",
                "resting panel", "lead ground", "manage ground", "panel resting");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textKeepsFourAndAHalfToOne(String pair) throws IOException {
        assertKept(pair, 4.5);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void shapesAndEdgesKeepThreeToOne(String pair) throws IOException {
        assertKept(pair, 3);
    }

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21.0", "#777777,#ffffff,4.48", "#ffffff,#ffffff,1.0"})
    void theRatioIsThatOfTheGuideline(String one, String other, double expected) {
        assertThat(ratio(one, other)).isCloseTo(expected, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void theColoursOfTheLookAreTheOnesAgreedOn() throws IOException {
        assertThat(colours(false)).containsEntry("lead", "#23804f").containsEntry("lead-soft", "#dcefe3")
                .containsEntry("manage", "#56657a").containsEntry("manage-soft", "#e4e8ee")
                .containsEntry("attention", "#9a5b00").containsEntry("attention-soft", "#fdf0d9")
                .containsEntry("error", "#b3261e").containsEntry("error-soft", "#fce8e6")
                .containsEntry("link", "#2457d6").containsEntry("ground", "#fbfbfa").containsEntry("line", "#e3e5e1")
                .containsEntry("text", "#1c2321").containsEntry("muted", "#5c6663");
        assertThat(colours(true)).containsEntry("lead", "#58c48a").containsEntry("lead-soft", "#173525")
                .containsEntry("manage", "#9db0c8").containsEntry("manage-soft", "#232c38")
                .containsEntry("ground", "#131716").containsEntry("panel", "#1a1f1d").containsEntry("line", "#2b322f")
                .containsEntry("text", "#e7ebe8").containsEntry("muted", "#a3ada9");
    }

    @Test
    void thePageStaysLight() throws IOException {
        assertThat(Files.size(STYLES)).isLessThan(60_000);
    }

    private static void assertKept(String pair, double least) throws IOException {
        String[] names = pair.split(" ");
        for (boolean dark : new boolean[]{false, true}) {
            Map<String, String> colours = colours(dark);
            assertThat(ratio(colours.get(names[0]), colours.get(names[1])))
                    .as("%s on %s, %s", names[0], names[1], dark ? "dark" : "light").isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, String> colours(boolean dark) throws IOException {
        String styles = Files.readString(STYLES);
        int darker = styles.indexOf("@media (prefers-color-scheme: dark)");
        Matcher matcher = COLOUR
                .matcher(dark ? styles.substring(darker, styles.indexOf("/* Ground */")) : styles.substring(0, darker));
        Map<String, String> colours = new HashMap<>();
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
