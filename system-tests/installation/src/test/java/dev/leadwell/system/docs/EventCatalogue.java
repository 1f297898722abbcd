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

                        Every event is a CloudEvents 1.0 record in binary mode: the value is the JSON below, the attributes are headers. \
                        The key is `<tenant>/<aggregate>`: the events of one aggregate keep their order. \
                        Each carries its aggregate's whole state at that version; take the highest epoch and in it the highest version \
                        that you have seen, in whatever order they arrive, and ignore fields that you do not know. \
                        Topics: one per service, named like it.

                        | header | type | present | says |
                        |---|---|---|---|
                        | `ce_id` | uuid | always | The same for the same aggregate, epoch and version, however often it is said. |
                        | `ce_source` | string | always | `/leadwell/<service>`. |
                        | `ce_type` | string | always | One of the types below. |
                        | `ce_specversion` | string | always | `1.0`. |
                        | `ce_time` | date-time | always | When it was written, also when it is said again. |
                        | `ce_subject` | string | always | The aggregate. |
                        | `ce_tenantid` | uuid | always | The tenant; all zeros for a beat. |
                        | `ce_aggregateversion` | integer | always | The aggregate's version. |
                        | `ce_epoch` | integer | optional | Orders before the version: it rises when a tenant's data at the source was set back to an earlier moment. Absent: 1. |
                        | `ce_traceparent` | string | optional | W3C trace context of what caused it. |
                        | `ce_requestid` | string | optional | The request that caused it. |
                        | `content-type` | string | always | `application/json`. |

                        ## Beats

                        Every 10 seconds a `<service>.beat.v1` passes in each partition of a service's topic, with the key `beat/<partition>`: \
                        all older facts of that partition came before it.

                        | field | type | present | says |
                        |---|---|---|---|
                        | `at` | date-time | always | What was committed before this moment came before the beat. |
                        | `number` | integer | optional | One more than the beat before. The service itself sees by a gap that something did not come back. |
                        | `factsMayBeMissing` | boolean | optional | Its replication slot was lost, and not every tenant has said everything again since. Absent: false. |

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
        appendFields(page, "", schema);
        page.append('\n');
    }

    /** Fields of objects inside it stand below it, as {@code outer.inner}, or {@code outer[].inner} in a list. */
    private static void appendFields(StringBuilder page, String path, JsonNode object) {
        var required = new ArrayList<String>();
        object.path("required").forEach(field -> required.add(field.asString()));
        object.path("properties").properties().forEach(field -> {
            var inner = field.getValue();
            page.append("| `").append(path).append(field.getKey()).append("` | ").append(typeOf(inner)).append(" | ")
                    .append(required.contains(field.getKey()) ? "always" : "optional").append(" | ")
                    .append(oneLine(inner.path("description").asString(""))).append(" |\n");
            appendInner(page, path + field.getKey(), inner);
        });
    }

    private static void appendInner(StringBuilder page, String path, JsonNode value) {
        appendFields(page, path + ".", value);
        if (value.path("items").isObject()) {
            appendInner(page, path + "[]", value.path("items"));
        }
        if (value.path("additionalProperties").isObject()) {
            appendInner(page, path + ".*", value.path("additionalProperties"));
        }
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
