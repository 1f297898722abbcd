package dev.leadwell.system.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** All event types of all contracts, rendered as one page; the gateway shows it at {@code /docs/events}. */
final class EventCatalogue {
    private static final String SCHEMA_SUFFIX = ".schema.json";
    private static final List<String> SERVICES = List.of("people", "audit", "coaching", "comp");

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path root;

    EventCatalogue(Path root) {
        this.root = root;
    }

    String render() {
        var page = new StringBuilder(
                """
                        # Events

                        <!-- Generated from the schemas in *-service/contract (EventCatalogueTest, run with -Dupdate-docs); do not edit. -->

                        Every event is a CloudEvents 1.0 record in binary mode: the value is the JSON below, the attributes are headers \
                        (`ce_id`, `ce_source`, `ce_type`, `ce_specversion`, `ce_time`, `ce_subject` = the aggregate, `ce_tenantid`, \
                        `ce_aggregateversion`). The key is `<tenant>/<aggregate>`: the events of one aggregate keep their order. \
                        Each carries its aggregate's whole state at that version; take the highest version you have seen, in whatever \
                        order they arrive, and ignore fields that you do not know. Topics: one per service, named like it. \
                        Every 10 seconds a `<service>.beat.v1` passes in each partition: all older facts of that partition came before it.

                        """);
        for (var service : SERVICES) {
            var schemas = schemasOf(service);
            page.append("## Topic `").append(service).append("`\n\n");
            schemas.forEach(schema -> appendEvent(page, schema));
        }
        return page.toString().stripTrailing() + "\n";
    }

    List<Path> schemasOf(String service) {
        var folder = root.resolve(service + "-service/contract/src/main/resources/events");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SCHEMA_SUFFIX)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void appendEvent(StringBuilder page, Path file) {
        var name = file.getFileName().toString();
        var type = name.substring(0, name.length() - SCHEMA_SUFFIX.length());
        var schema = read(file);
        page.append("### `").append(type).append("`\n\n").append(schema.path("description").asString(""))
                .append("\n\n");
        page.append("| field | type | present | says |\n|---|---|---|---|\n");
        var required = new ArrayList<String>();
        schema.path("required").forEach(field -> required.add(field.asString()));
        schema.path("properties").properties().forEach(field -> page.append("| `").append(field.getKey()).append("` | ")
                .append(typeOf(field.getValue())).append(" | ")
                .append(required.contains(field.getKey()) ? "always" : "optional")
                .append(" | ").append(oneLine(field.getValue().path("description").asString(""))).append(" |\n"));
        page.append('\n');
    }

    private static String typeOf(JsonNode property) {
        if (property.has("enum")) {
            var values = new ArrayList<String>();
            property.path("enum").forEach(value -> values.add("`" + value.asString() + "`"));
            return String.join(", ", values);
        }
        if (property.has("const")) {
            return "`" + property.path("const").asString() + "`";
        }
        if (property.has("$ref")) {
            return property.path("$ref").asString().replaceFirst(".*/", "");
        }
        var type = property.path("type");
        var name = type.isArray() ? type.path(0).asString() : type.asString("object");
        if ("array".equals(name)) {
            return "list of " + typeOf(property.path("items"));
        }
        return property.has("format") ? property.path("format").asString() : name;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }

    private JsonNode read(Path file) {
        try {
            return mapper.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
