package dev.leadwell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes into the kit is used by two services today; how much that is, is not counted. */
class SizeTest {

    @Test
    void noFileGrowsBeyond300Lines() throws IOException {
        try (var all = Files.walk(Path.of("src/main/java"))) {
            assertThat(all.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(lines(file)).hasSizeLessThan(300));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
