package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What has a better name keeps it: no name in classes, templates, scripts or migrations and no key of the wording says
 * an old word. Comments and texts may.
 */
class OldWordsTest {

    /** Wherever it is a word of a name; in one or many. */
    private static final Map<String, String> NOW = Map.of(
            "desk", "the use case's verb: EditWeek, ChangeSession",
            "book", "the use case's verb: ApprovePeriod; who tells of an aggregate: SessionPublisher",
            "sight", "visibility");
    /** At the end of a type's name. */
    private static final Map<String, String> TYPES_NOW = Map.of(
            "Heard", "what consumes a source is its events: PeopleEvents",
            "Lists", "the use case's verb: ReadSessions",
            "Keeping", "the use case's verb: KeepPairs");

    private static final Path HOUSE = Path.of("..");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<!:)//[^\\n]*|^\\s*--[^\\n]*",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("=.*");
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");

    @Test
    void noNameSaysAnOldWord() throws IOException {
        try (Stream<Path> sources = Files.find(HOUSE, 4, (file, is) -> is.isDirectory() && file.endsWith("src/main"))) {
            assertThat(sources.toList()).hasSizeGreaterThan(10)
                    .allSatisfy(source -> assertThat(said(source)).isEmpty());
        }
    }

    @Test
    void anOldWordIsFoundInANameAndNotInAText() {
        assertThat(saidIn("WeekDesk.java", "class WeekDesk { NoteDesks desks; Desktop top; } // at the desk"))
                .containsExactlyInAnyOrder("desk", "desks", "desks");
        assertThat(saidIn("TimesHeard.java", "/** Sight. */ record TimesHeard() {}")).containsExactly("TimesHeard");
        assertThat(saidIn("x.properties", "desk.title = At first sight\nthe.rest = Deal desk\n"))
                .containsExactly("desk");
    }

    private static List<String> said(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html|js|sql|properties)"))
                    .flatMap(file -> saidIn(file.toString(), read(file)).stream()
                            .map(word -> "%s says %s, which is now %s".formatted(file, word, now(word))))
                    .toList();
        }
    }

    private static List<String> saidIn(String file, String text) {
        String names = file.endsWith(".properties")
                ? VALUE.matcher(text).replaceAll("")
                : COMMENT.matcher(text).replaceAll("");
        return Stream.concat(WORD.matcher(names).results().map(found -> found.group().toLowerCase(Locale.ROOT)),
                TYPE.matcher(names).results().map(found -> found.group(1))).filter(word -> !now(word).isEmpty())
                .toList();
    }

    /** Empty for a word that is none of the old ones. */
    private static String now(String word) {
        return Stream.concat(
                NOW.entrySet().stream().filter(old -> word.equals(old.getKey()) || word.equals(old.getKey() + "s")),
                TYPES_NOW.entrySet().stream().filter(old -> word.endsWith(old.getKey()))).map(Map.Entry::getValue)
                .findFirst().orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
