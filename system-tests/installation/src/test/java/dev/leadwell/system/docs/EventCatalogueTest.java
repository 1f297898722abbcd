package dev.leadwell.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {
    private final Path root = Path.of(System.getProperty("leadwell.root", "../.."));
    private final EventCatalogue catalogue = new EventCatalogue(root);

    @Test
    void theCatalogueInDocsSaysWhatTheSchemasSay() throws IOException {
        var page = root.resolve("docs/events.md");
        var rendered = catalogue.render();
        if (System.getProperty("update-docs") != null) {
            Files.writeString(page, rendered);
        }
        assertThat(page)
                .as("out of step: run `mvn -pl system-tests/installation test -Dtest=EventCatalogueTest -Dupdate-docs`")
                .hasContent(rendered);
    }

    @Test
    void everyFieldOfEveryEventSaysWhatItIs() {
        assertThat(catalogue.render().lines().filter(line -> line.startsWith("|")))
                .as("rows with an empty cell: give the field a description in its schema")
                .noneMatch(line -> java.util.regex.Pattern.compile("\\|\\s*\\|").matcher(line).find());
    }

    @Test
    void everySchemaHasAnExampleBesideIt() {
        Stream.of("people", "audit", "coaching", "comp").flatMap(service -> catalogue.schemasOf(service).stream())
                .forEach(schema -> assertThat(examplesOf(schema)).as("examples of %s", schema.getFileName())
                        .isNotEmpty());
    }

    private static Path[] examplesOf(Path schema) {
        var type = schema.getFileName().toString().replace(".schema.json", "");
        try (Stream<Path> files = Files.list(schema.resolveSibling("examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(type + ".")).toArray(Path[]::new);
        } catch (IOException e) {
            return new Path[0];
        }
    }
}
