package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Refusals are codes with arguments, of which words are made at the edge, in the language of who reads. */
class RefusalsTest {

    private static final Pattern CODE = Pattern.compile("Wording\\s*\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void eachCodeIsSaid() throws IOException {
        var said = Stream.of("comp", "frame", "frame-service").map(name -> ResourceBundle.getBundle("messages/" + name))
                .flatMap(bundle -> bundle.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty()
                    .allSatisfy(file -> assertThat(CODE.matcher(Files.readString(file)).results()
                            .map(found -> found.group(1))).as("%s", file).allMatch(code -> code.endsWith(".")
                                    ? said.stream().anyMatch(key -> key.startsWith(code))
                                    : said.contains(code)));
        }
    }
}
