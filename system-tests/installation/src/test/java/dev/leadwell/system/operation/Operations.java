package dev.leadwell.system.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads every operation from the documents of all services. */
public final class Operations {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private final String service;
    private final Map<String, Object> document;

    private Operations(String service, Map<String, Object> document) {
        this.service = service;
        this.document = document;
    }

    public static List<Operation> of(Path root, String service) {
        var file = root.resolve(service + "-service/contract/src/main/resources/openapi/" + service + ".yaml");
        try (var in = Files.newBufferedReader(file)) {
            return new Operations(service, new Yaml(new SafeConstructor(new LoaderOptions())).load(in)).all();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Operation> all() {
        var operations = new ArrayList<Operation>();
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, node) -> {
            if (METHODS.contains(method)) {
                operations.add(operation(path, method, map(node), list(map(item).get("parameters"))));
            }
        }));
        return operations;
    }

    private Operation operation(String path, String method, Map<String, Object> node, List<Object> shared) {
        var parameters = new ArrayList<Map<String, Object>>();
        shared.forEach(parameter -> parameters.add(resolved(parameter)));
        list(node.get("parameters")).forEach(parameter -> parameters.add(resolved(parameter)));
        var examples = new LinkedHashMap<String, String>();
        parameters.stream().filter(parameter -> "query".equals(parameter.get("in"))).forEach(parameter -> {
            var example = exampleOf(parameter);
            if (example != null) {
                examples.put(String.valueOf(parameter.get("name")), String.valueOf(example));
            }
        });
        var required = parameters.stream().filter(parameter -> "query".equals(parameter.get("in")))
                .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                .map(parameter -> String.valueOf(parameter.get("name"))).toList();
        var content = map(resolved(node.get("requestBody")).get("content"));
        var multipart = content.containsKey("multipart/form-data");
        return new Operation(service, method, path, String.valueOf(node.get("operationId")),
                String.valueOf(node.get("x-scope")), list(node.get("x-roles")).stream().map(String::valueOf).toList(),
                parameters.stream().filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> String.valueOf(parameter.get("name"))).toList(),
                required, examples, multipart ? null : bodyOf(content), mediaTypeOf(content));
    }

    private static String mediaTypeOf(Map<String, Object> content) {
        return content.keySet().stream().findFirst().orElse("");
    }

    private @Nullable Object bodyOf(Map<String, Object> content) {
        return content.isEmpty() ? null : exampleOf(map(content.values().iterator().next()));
    }

    /** As documented: of the whole, else made from those of its properties. */
    private @Nullable Object exampleOf(Map<String, Object> node) {
        if (node.containsKey("example")) {
            return node.get("example");
        }
        var examples = map(node.get("examples"));
        if (!examples.isEmpty()) {
            return resolved(examples.values().iterator().next()).get("value");
        }
        if (node.containsKey("schema")) {
            return exampleOf(resolved(node.get("schema")));
        }
        if (node.containsKey("properties")) {
            var whole = new LinkedHashMap<String, Object>();
            map(node.get("properties")).forEach((name, property) -> {
                var part = exampleOf(resolved(property));
                if (part != null) {
                    whole.put(name, part);
                }
            });
            return whole;
        }
        if (node.containsKey("items")) {
            var one = exampleOf(resolved(node.get("items")));
            return one == null ? null : List.of(one);
        }
        return list(node.get("enum")).stream().findFirst().orElse(null);
    }

    private Map<String, Object> resolved(@Nullable Object node) {
        var here = map(node);
        if (!(here.get("$ref") instanceof String reference)) {
            return here;
        }
        Object found = document;
        for (var part : reference.substring(2).split("/")) {
            found = map(found).get(part);
        }
        return resolved(found);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object node) {
        return node instanceof List<?> list ? (List<Object>) list : List.of();
    }
}
