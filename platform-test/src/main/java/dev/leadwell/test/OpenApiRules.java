package dev.leadwell.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an OpenAPI document of ours must say of each operation; a contract test lists what is missing. */
public final class OpenApiRules {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private final Map<String, Object> document;
    private final List<String> findings = new ArrayList<>();

    private OpenApiRules(Map<String, Object> document) {
        this.document = document;
    }

    /** @param resource on the class path, such as {@code openapi/audit.yaml} */
    public static List<String> findingsIn(String resource) {
        var rules = new OpenApiRules(load(resource));
        rules.readOperations();
        return List.copyOf(rules.findings);
    }

    static Map<String, Object> load(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No document " + resource + " on the class path");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOperations() {
        if (!String.valueOf(document.get("openapi")).startsWith("3.1")) {
            findings.add("the document is not OpenAPI 3.1");
        }
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                readOperation(method.toUpperCase() + " " + path, method, map(operation));
            }
        }));
    }

    private void readOperation(String name, String method, Map<String, Object> operation) {
        require(name, operation.containsKey("operationId"), "has no operationId");
        require(name, operation.containsKey("summary"), "has no summary");
        require(name, operation.containsKey("tags"), "has no tag");
        require(name, !String.valueOf(operation.getOrDefault("x-scope", "")).isEmpty(), "names no scope (x-scope)");
        var responses = map(operation.get("responses"));
        for (var status : List.of("401", "403")) {
            require(name, responses.containsKey(status), "does not document " + status);
        }
        if (name.contains("{")) {
            require(name, responses.containsKey("404"), "does not document 404");
        }
        if (!"get".equals(method) && !"delete".equals(method)) {
            require(name, responses.containsKey("422") || responses.containsKey("400"),
                    "documents no answer to bad input");
        }
        require(name, hasExample(operation) || onlyNoContent(responses), "shows no example");
    }

    private void require(String name, boolean kept, String otherwise) {
        if (!kept) {
            findings.add(name + " " + otherwise);
        }
    }

    private boolean onlyNoContent(Map<String, Object> responses) {
        return responses.keySet().stream().filter(status -> status.startsWith("2") || status.startsWith("3"))
                .allMatch(status -> !map(responses.get(status)).containsKey("content"));
    }

    private boolean hasExample(Object node) {
        return switch (node) {
            case Map<?, ?> map -> map.keySet().stream().anyMatch(key -> "example".equals(key) || "examples".equals(key))
                    || map.entrySet().stream().anyMatch(entry -> "$ref".equals(entry.getKey())
                            ? hasExample(resolved(String.valueOf(entry.getValue())))
                            : hasExample(entry.getValue()));
            case List<?> list -> list.stream().anyMatch(this::hasExample);
            case null, default -> false;
        };
    }

    private Object resolved(String reference) {
        Object node = document;
        for (var part : reference.substring(2).split("/")) {
            node = map(node).get(part);
        }
        return "responses".equals(reference.split("/")[2]) ? Map.of() : node == null ? Map.of() : node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
