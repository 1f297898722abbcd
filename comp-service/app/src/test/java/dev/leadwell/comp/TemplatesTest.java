package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates can be read: lines up to 160, a panel a file where there are many. */
class TemplatesTest {

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_FILE = 150;

    @Test
    void linesAndFilesAreShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE)
                        .allMatch(line -> line.length() <= LONGEST_LINE);
            });
        }
    }
}
