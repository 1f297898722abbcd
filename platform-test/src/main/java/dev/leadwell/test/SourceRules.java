package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a module's sources are written, where no compiler says so; each module asks from a test of its own. */
public final class SourceRules {
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_FILE = 150;
    private static final Pattern OTHER_WAYS = Pattern.compile(
            "current_setting\\(|\\.params\\(|\\.param\\([^\"]|java\\.sql\\.ResultSet|[=(,] ?\\?[,)\\s:\"]|[<>] \\?");

    private SourceRules() {}

    /** SQL is written in one way: the tenant bound as a parameter, parameters named, rows read into records. */
    public static void checkSql() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> repositories = files.filter(file -> file.toString().contains("/jdbc/"))
                    .filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(repositories).isNotEmpty().allSatisfy(file -> assertThat(OTHER_WAYS
                    .matcher(Files.readString(file)).results().map(MatchResult::group)).as("%s", file).isEmpty());
        }
    }

    /** Templates can be read: lines up to 160, a panel a file where there are many. */
    public static void checkTemplates() throws IOException {
        checkTemplates(Path.of(""));
    }

    /** The same of a module that can have no test of its own for it. */
    static void checkTemplates(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/resources/templates"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE)
                        .allMatch(line -> line.length() <= LONGEST_LINE);
            });
        }
    }
}
