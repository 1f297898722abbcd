package dev.leadwell.test;

import dev.leadwell.test.HostileValues.Attempt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Walks an OpenAPI document. */
final class HostileOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "\"~hostile~\"";
    private static final int DEEPEST = 6;

    private final Map<String, Object> document;
    private final Map<String, String> good;
    private final List<Attempt> attempts = new ArrayList<>();

    HostileOperations(Map<String, Object> document, Map<String, String> good) {
        this.document = document;
        this.good = good;
    }

    private record Parameter(String name, String in, String example) {}

    /** One operation with everything as it should be. */
    private record Sound(String name, String method, String path, String scope, List<Parameter> parameters,
            @Nullable String contentType, @Nullable Object schema) {}

    List<Attempt> attempts() {
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                walk(sound(path, method, map(operation), list(map(item).get("parameters"))));
            }
        }));
        return attempts;
    }

    private Sound sound(String path, String method, Map<String, Object> operation, List<?> common) {
        List<Parameter> parameters = new ArrayList<>();
        List<Object> declared = new ArrayList<>(common);
        declared.addAll(list(operation.get("parameters")));
        declared.stream().map(this::resolved).forEach(one -> parameters.add(new Parameter(text(one, "name"),
                text(one, "in"), example(text(one, "name"), one))));
        Map<String, Object> content = map(resolved(operation.get("requestBody")).get("content"));
        String type = content.keySet().stream().findFirst().orElse(null);
        Object schema = type == null ? null : map(content.get(type)).get("schema");
        return new Sound(method.toUpperCase(java.util.Locale.ROOT) + " " + path, method, path,
                String.valueOf(operation.getOrDefault("x-scope", "")), parameters, type, schema);
    }

    private String example(String name, Map<String, Object> parameter) {
        Object example = parameter.get("example");
        Object sample = example == null ? sample(name, parameter.get("schema"), 0) : example;
        return good.getOrDefault(name, String.valueOf(sample));
    }

    private void walk(Sound sound) {
        String body = sound.schema() == null ? null : body(sound, sample("", sound.schema(), 0));
        for (Parameter hostile : sound.parameters()) {
            for (String value : HostileValues.texts()) {
                add(sound, hostile, encoded(value), value, body);
            }
            HostileValues.octets().forEach(octets -> add(sound, hostile, octets, octets, body));
            if (hostile.name().equals("cursor")) {
                HostileValues.cursors().forEach(cursor -> add(sound, hostile, cursor, cursor, body));
            }
            if (hostile.in().equals("query")) {
                add(sound, hostile, encoded(hostile.example()) + "&" + hostile.name() + "=x", "repeated", body);
            }
        }
        if (sound.schema() != null) {
            walkBody(sound, sound.schema());
        }
    }

    private void add(Sound sound, Parameter hostile, String encoded, String value, @Nullable String body) {
        boolean header = hostile.in().equals("header");
        if (header && !value.matches("[ -~]{0,4000}")) {
            return;
        }
        String path = path(sound, hostile, encoded);
        if (!path.contains("//")) {
            attempts.add(new Attempt(said(hostile.name(), value), sound.name(), method(sound), path, sound.scope(),
                    headers(sound, hostile, value), sound.contentType(), body));
        }
    }

    private void walkBody(Sound sound, Object schema) {
        HostileValues.bodies().forEach(text -> attempts.add(attempt(sound, "the body " + cut(text), text)));
        if (!String.valueOf(sound.contentType()).contains("json")) {
            return;
        }
        Object sample = sample("", schema, 0);
        for (Object planted : planted(sample)) {
            String template = JSON.writeValueAsString(planted);
            String place = template.length() > 200 ? "a field of the body" : template;
            HostileValues.json().forEach(value -> attempts
                    .add(attempt(sound, cut(value) + " in " + place, template.replace(PLACE, value))));
        }
    }

    /** Copies of a value, in each of which one place is marked. */
    private static List<Object> planted(@Nullable Object value) {
        List<Object> all = new ArrayList<>(List.of(PLACE.replace("\"", "")));
        if (value instanceof Map<?, ?> object) {
            object.forEach((key, inner) -> planted(inner).forEach(marked -> {
                Map<Object, Object> copy = new LinkedHashMap<>(object);
                copy.put(key, marked);
                all.add(copy);
            }));
        } else if (value instanceof List<?> array && !array.isEmpty()) {
            planted(array.getFirst()).forEach(marked -> all.add(List.of(marked)));
        }
        return all;
    }

    private Attempt attempt(Sound sound, String said, String body) {
        return new Attempt(said, sound.name(), method(sound), path(sound, null, ""), sound.scope(),
                headers(sound, null, ""), sound.contentType(), body);
    }

    private static String method(Sound sound) {
        return sound.method().toUpperCase(java.util.Locale.ROOT);
    }

    private static String path(Sound sound, @Nullable Parameter hostile, String encoded) {
        String path = sound.path();
        StringBuilder query = new StringBuilder();
        for (Parameter one : sound.parameters()) {
            String value = one.equals(hostile) ? encoded : encoded(one.example());
            if (one.in().equals("path")) {
                path = path.replace("{" + one.name() + "}", value.replace("+", "%20"));
            } else if (one.in().equals("query") && (one.equals(hostile) || !one.name().equals("cursor"))) {
                query.append(query.isEmpty() ? '?' : '&').append(one.name()).append('=').append(value);
            }
        }
        return path + query;
    }

    private static Map<String, String> headers(Sound sound, @Nullable Parameter hostile, String value) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter one : sound.parameters()) {
            if (one.in().equals("header")) {
                boolean key = one.name().equals("Idempotency-Key");
                headers.put(one.name(),
                        one.equals(hostile) ? value : key ? UUID.randomUUID().toString() : one.example());
            }
        }
        return headers;
    }

    private String body(Sound sound, @Nullable Object sample) {
        return String.valueOf(sound.contentType()).contains("json")
                ? JSON.writeValueAsString(sample)
                : String.valueOf(sample);
    }

    private @Nullable Object sample(String name, @Nullable Object declared, int depth) {
        Map<String, Object> schema = resolved(declared);
        if (good.containsKey(name)) {
            return good.get(name);
        }
        if (schema.get("example") != null) {
            return plain(schema.get("example"));
        }
        if (depth > DEEPEST) {
            return null;
        }
        return switch (String.valueOf(schema.getOrDefault("type", schema.containsKey("properties") ? "object" : ""))) {
            case "object" -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map(schema.get("properties"))
                        .forEach((key, inner) -> object.put(key, sample(key, inner, depth + 1)));
                yield object;
            }
            case "array" ->
                List.of(java.util.Objects.requireNonNullElse(sample(name, schema.get("items"), depth + 1), ""));
            case "integer", "number" -> 1;
            case "boolean" -> false;
            default -> text(schema);
        };
    }

    /** YAML reads an unquoted date as one. */
    private static @Nullable Object plain(@Nullable Object example) {
        return example instanceof java.util.Date date ? date.toInstant().toString() : example;
    }

    private static String text(Map<String, Object> schema) {
        List<?> values = list(schema.get("enum"));
        if (!values.isEmpty()) {
            return String.valueOf(values.getFirst());
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> "0f00d3a7-0000-4000-8000-000000000622";
            case "date" -> "2026-11-16";
            case "date-time" -> "2026-11-16T08:00:00Z";
            default -> "a text";
        };
    }

    private Map<String, Object> resolved(@Nullable Object node) {
        Map<String, Object> found = map(node);
        Object reference = found.get("$ref");
        if (reference == null) {
            return found;
        }
        Object at = document;
        for (String part : String.valueOf(reference).substring(2).split("/")) {
            at = map(at).get(part);
        }
        return resolved(at);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String said(String name, String value) {
        return name + "=" + cut(value);
    }

    private static String cut(String text) {
        return HostileValues.quoted(text.length() > 60 ? text.substring(0, 60) + "…" + text.length() : text);
    }

    private static String text(Map<String, Object> node, String key) {
        return String.valueOf(node.get(key));
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
