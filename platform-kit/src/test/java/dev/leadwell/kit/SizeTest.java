package dev.leadwell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kit stays small: what goes in is used by two services today. */
class SizeTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static boolean isCode(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("import ") && !text.startsWith("package ") && !text.startsWith("*")
                && !text.startsWith("/*") && !text.startsWith("//");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Package descriptions are not counted, and the frame of the consoles has its own eight. */
    @Test
    void theKitStaysUnder40Files() throws IOException {
        var frame = files().stream().filter(file -> file.toString().contains("console")).toList();
        assertThat(files()).hasSizeLessThan(40 + frame.size());
        assertThat(frame).hasSizeLessThanOrEqualTo(8);
    }

    /** Without imports, comments and blank lines. */
    @Test
    void theKitStaysUnder2500LinesOfCode() throws IOException {
        long code = files().stream().flatMap(file -> lines(file).stream()).filter(SizeTest::isCode).count();
        assertThat(code).isLessThan(2_500);
    }

    @Test
    void noFileGrowsBeyond300Lines() throws IOException {
        assertThat(files()).allSatisfy(file -> assertThat(lines(file)).hasSizeLessThan(300));
    }
}
