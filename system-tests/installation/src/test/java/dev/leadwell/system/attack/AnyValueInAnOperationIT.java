package dev.leadwell.system.attack;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import dev.leadwell.system.operation.FoodmartIds;
import dev.leadwell.system.operation.Operation;
import dev.leadwell.system.operation.Operations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every parameter and every value of every body of every operation, as somebody who may use it. */
class AnyValueInAnOperationIT {
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static final Map<String, List<String>> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Caller> CALLERS = new HashMap<>();
    private static Installation at;
    private static FoodmartIds ids;
    private final Findings findings = new Findings();

    @BeforeAll
    static void callers() throws Exception {
        PEOPLE.put("martha", List.of("manager"));
        PEOPLE.put("ada", List.of("tenant-admin"));
        PEOPLE.put("noor", List.of("people-admin"));
        PEOPLE.put("sam", List.of("comp-admin"));
        at = Installation.filled();
        ids = FoodmartIds.collected(at);
        PEOPLE.keySet().forEach(user -> CALLERS.put(user, Caller.person(at, user)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "audit", "coaching", "comp"})
    void noValueOfAnyParameterIsAFailureOfOurs(String service) {
        for (var operation : Operations.of(Installation.ROOT, service)) {
            for (var parameter : operation.pathNames()) {
                Hostile.texts().stream().filter(value -> !value.isEmpty())
                        .forEach(value -> ask(operation, Map.of(parameter, value), Map.of(), operation.body()));
            }
            for (var parameter : operation.queryNames()) {
                Hostile.texts().forEach(value -> ask(operation, Map.of(), Map.of(parameter, value), operation.body()));
            }
        }
        findings.assertNone(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "audit", "coaching", "comp"})
    void noValueInAnyBodyIsAFailureOfOurs(String service) {
        for (var operation : Operations.of(Installation.ROOT, service)) {
            if (operation.body() instanceof Map<?, ?> example) {
                Hostile.bodies(example).forEach(body -> ask(operation, Map.of(), Map.of(), body));
            }
        }
        findings.assertNone(100);
    }

    private void ask(Operation operation, Map<String, String> path, Map<String, String> query, @Nullable Object body) {
        var caller = admitted(operation);
        var what = "%s as %s with %s %s %s".formatted(operation, caller, path, query, body);
        findings.look(what, call(caller, operation, path, query, body));
    }

    private static Answer call(Caller caller, Operation operation, Map<String, String> path, Map<String, String> query,
            @Nullable Object body) {
        var inPath = new HashMap<>(ids.byParameter());
        path.forEach((name, value) -> inPath.put(name, encoded(value)));
        var inQuery = new StringBuilder();
        operation.queryNames().forEach(name -> {
            var value = query.getOrDefault(name, operation.requiredQuery().contains(name)
                    ? ids.byParameter().getOrDefault(name, operation.queryExamples().getOrDefault(name, "x"))
                    : null);
            if (value != null) {
                inQuery.append(inQuery.isEmpty() ? "?" : "&").append(name).append('=').append(encoded(value));
            }
        });
        return caller.send(operation.method().toUpperCase(Locale.ROOT),
                at.address() + operation.filledWith(inPath) + inQuery, headers(operation), sent(operation, body));
    }

    private static Map<String, String> headers(Operation operation) {
        var headers = new HashMap<>(Map.of("Accept", "*/*"));
        if (!operation.reads()) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            headers.put("If-Match", "\"1\"");
        }
        if (operation.mediaType().startsWith("multipart")) {
            headers.put("Content-Type", "multipart/form-data; boundary=x");
        } else if (!operation.mediaType().isEmpty()) {
            headers.put("Content-Type", operation.mediaType());
        }
        return headers;
    }

    private static @Nullable Object sent(Operation operation, @Nullable Object body) {
        return operation.mediaType().startsWith("multipart")
                ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n"
                : body;
    }

    private static Caller admitted(Operation operation) {
        return PEOPLE.entrySet().stream()
                .filter(person -> operation.roles().isEmpty()
                        || operation.roles().stream().anyMatch(person.getValue()::contains))
                .findFirst().map(person -> CALLERS.get(person.getKey()))
                .orElseGet(() -> CALLERS.computeIfAbsent(operation.scope(),
                        scope -> Caller.program(at, FOODMART, scope)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
