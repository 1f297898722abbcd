package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL is written in one way: the tenant bound as a parameter, parameters named, rows read into records. */
class SqlTest {

    private static final Pattern OTHER_WAYS = Pattern.compile(
            "current_setting\\(|\\.params\\(|\\.param\\([^\"]|java\\.sql\\.ResultSet|[=(,] ?\\?[,)\\s:\"]|[<>] \\?");

    @Test
    void repositoriesWriteSqlInOneWay() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> repositories = files.filter(file -> file.toString().contains("/jdbc/"))
                    .filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(repositories).isNotEmpty().allSatisfy(file -> assertThat(OTHER_WAYS
                    .matcher(Files.readString(file)).results().map(found -> found.group()))
                    .as("%s", file).isEmpty());
        }
    }
}
