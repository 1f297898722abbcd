package dev.leadwell.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import dev.leadwell.system.operation.FoodmartIds;
import dev.leadwell.system.operation.Operation;
import dev.leadwell.system.operation.Operations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Northwind asks for what is Foodmart's: every operation, every role, through the gateway and at the service itself. */
class EveryOperationIT {
    private static final String NORTHWIND = "0f00d3a7-0000-4000-8000-000000000002";
    private static final Map<String, List<String>> PEOPLE = Map.of("nils", List.of("manager"), "maya", List.of(),
            "lena", List.of("tenant-admin"), "omar", List.of("people-admin"), "ivo", List.of("comp-admin"), "ruth",
            List.of("comp-admin"));
    private static Installation at;
    private static FoodmartIds foreign;
    private static List<Operation> operations;
    private static Map<Caller, List<String>> people;

    @BeforeAll
    static void callers() throws Exception {
        at = Installation.filled();
        foreign = FoodmartIds.collected(at);
        operations = Installation.SERVICES.stream().flatMap(it -> Operations.of(Installation.ROOT, it).stream())
                .toList();
        people = new LinkedHashMap<>();
        PEOPLE.forEach((user, roles) -> people.put(Caller.person(at, user), roles));
    }

    @Test
    void aForeignIdIsNotFoundByAnyoneWhoMayUseTheOperation() { // G1
        var softly = new SoftAssertions();
        int asked = 0;
        for (var operation : operations) {
            if (operation.namesSomething()) {
                for (var caller : admitted(operation)) {
                    for (var address : addresses(operation, caller)) {
                        var answer = call(caller, address, operation, foreign.byParameter());
                        softly.assertThat(answer.status()).as("%s as %s at %s: %s", operation, caller, address, answer)
                                .isEqualTo(404);
                        softly.assertThat(leaks(answer)).as("%s as %s", operation, caller).isEmpty();
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        softly.assertAll();
    }

    @Test
    void noListCountOrExportHoldsAnythingOfAnotherTenant() { // G1
        var softly = new SoftAssertions();
        for (var operation : operations) {
            if (operation.reads() && !operation.namesSomething()) {
                for (var caller : admitted(operation)) {
                    for (var address : addresses(operation, caller)) {
                        for (var query : queries(operation)) {
                            var answer = caller.get(address + operation.filledWith(Map.of()) + query);
                            softly.assertThat(answer.status()).as("%s%s as %s: %s", operation, query, caller, answer)
                                    .isLessThan(500);
                            softly.assertThat(leaks(answer)).as("%s%s as %s", operation, query, caller).isEmpty();
                        }
                    }
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void eachRoleIsAdmittedWhereTheDocumentSaysSoAndNowhereElse() { // G5
        var softly = new SoftAssertions();
        for (var operation : operations) {
            people.forEach((caller, roles) -> {
                var answer = call(caller, at.address(), operation, foreign.byParameter());
                softly.assertThat(answer.status() == 403).as("%s as %s: %s", operation, caller, answer)
                        .isEqualTo(!admits(operation, roles));
            });
            var address = at.address(operation.service());
            softly.assertThat(call(Caller.nobody(), address, operation, Map.of()).status()).as("%s unknown", operation)
                    .isEqualTo(401);
            softly.assertThat(call(Caller.nobody(), at.address(), operation, Map.of()).status())
                    .as("%s unknown at the gateway", operation).isEqualTo(401);
        }
        softly.assertAll();
    }

    private static boolean admits(Operation operation, List<String> roles) {
        return operation.roles().isEmpty() || operation.roles().stream().anyMatch(roles::contains);
    }

    private static List<Caller> admitted(Operation operation) {
        var admitted = new ArrayList<Caller>();
        people.forEach((caller, roles) -> {
            if (admits(operation, roles)) {
                admitted.add(caller);
            }
        });
        if (!operation.ofPersonsAlone()) {
            admitted.add(PROGRAMS.computeIfAbsent(operation.scope(), it -> Caller.program(at, NORTHWIND, it)));
        }
        return admitted;
    }

    private static final Map<String, Caller> PROGRAMS = new HashMap<>();

    /** A person has no token of one's own outside the gateway. */
    private static List<String> addresses(Operation operation, Caller caller) {
        return people.containsKey(caller)
                ? List.of(at.address())
                : List.of(at.address(), at.address(operation.service()));
    }

    /** Without, with each example, and with each id of Foodmart. */
    private static List<String> queries(Operation operation) {
        var queries = new ArrayList<>(List.of(""));
        operation.queryExamples().forEach((name, value) -> queries.add("?" + name + "=" + encoded(value)));
        operation.queryNames().stream().filter(foreign.byParameter()::containsKey)
                .forEach(name -> queries.add("?" + name + "=" + encoded(foreign.of(name))));
        return queries;
    }

    private static Answer call(Caller caller, String address, Operation operation, Map<String, String> values) {
        var headers = new HashMap<String, String>();
        if (operation.path().endsWith("/csv") || operation.path().endsWith("/pdf")) {
            headers.put("Accept", "*/*");
        }
        var query = new StringBuilder();
        operation.requiredQuery().forEach(name -> query.append(query.isEmpty() ? "?" : "&").append(name).append("=")
                .append(encoded(values.getOrDefault(name, "x"))));
        if (!operation.reads()) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
            headers.put("If-Match", "\"1\"");
        }
        Object body = operation.body();
        if (operation.mediaType().startsWith("multipart")) {
            headers.put("Content-Type", "multipart/form-data; boundary=x");
            body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nx\r\n--x--\r\n";
        } else if (!operation.mediaType().isEmpty()) {
            headers.put("Content-Type", operation.mediaType());
        }
        return caller.send(operation.method().toUpperCase(java.util.Locale.ROOT),
                address + operation.filledWith(values) + query, headers, body);
    }

    /** Ids of Foodmart that an answer shows, apart from those that the caller has sent. */
    private static List<String> leaks(Answer answer) {
        return foreign.everyId().stream().filter(id -> answer.body().contains(id))
                .filter(id -> answer.status() < 400 || !foreign.byParameter().containsValue(id)).toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
