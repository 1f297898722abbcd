package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestClock;
import dev.leadwell.test.TestTokens;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the document, by each role and by programs with and without the scope. */
@LeadwellTest
class AuthorisationIT {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    TestClock clock;

    /** @param roles the document's; none means anyone who is signed in */
    private record Operation(String name, String method, String path, String scope, List<String> roles) {

        boolean admits(String role) {
            return roles.isEmpty() || roles.contains(role);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Operation> operations() throws java.io.IOException {
        List<Operation> found = new ArrayList<>();
        try (var in = AuthorisationIT.class.getResourceAsStream("/openapi/audit.yaml")) {
            Map<String, Object> document = new Yaml().load(in);
            ((Map<String, Map<String, Object>>) document.getOrDefault("paths", Map.of()))
                    .forEach((path, item) -> item.forEach((method, op) -> {
                        if (METHODS.contains(method)) {
                            Map<String, Object> operation = (Map<String, Object>) op;
                            found.add(new Operation(String.valueOf(operation.get("operationId")), method, path,
                                    String.valueOf(operation.get("x-scope")),
                                    (List<String>) operation.getOrDefault("x-roles", List.of())));
                        }
                    }));
        }
        return found;
    }

    private int call(Operation operation, String authorization) {
        String path = operation.path().replace("{weekStart}", "2026-11-16")
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        HttpRequest.Builder request = api
                .request(path + (path.endsWith("calendar-events") ? "?uid=x" : ""), authorization)
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"99\"");
        boolean text = operation.name().equals("putCalendarEvent");
        boolean body = operation.method().equals("post") || operation.method().equals("put");
        if (body) {
            request.header("Content-Type", text
                    ? "text/calendar"
                    : operation.name().equals("uploadCalendar")
                            ? "multipart/form-data; boundary=x"
                            : "application/json");
        }
        return api.send(request.method(operation.method().toUpperCase(java.util.Locale.ROOT),
                body
                        ? HttpRequest.BodyPublishers.ofString(text
                                ? "x"
                                : operation.name().equals("uploadCalendar")
                                        ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n"
                                        : "{}")
                        : HttpRequest.BodyPublishers.noBody()))
                .status();
    }

    @Test
    void eachOperationAdmitsWhomTheDocumentNamesAndNobodyElse() throws java.io.IOException { // G5
        clock.set("2026-11-20T16:00:00Z");
        Cast cast = Cast.told(feed, api);
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(20);
        Map<String, String> people = new LinkedHashMap<>();
        people.put("manager", cast.asManager());
        people.put("rep", cast.asRep());
        people.put("tenant-admin", cast.asAdmin());
        for (Operation operation : operations) {
            people.forEach((role, token) -> assertThat(call(operation, token) == 403)
                    .as("%s refuses a %s", operation.name(), role).isEqualTo(!operation.admits(role)));
            boolean personsOnly = operation.scope().equals("console");
            assertThat(call(operation, cast.asProgram(personsOnly ? "audit:read" : operation.scope())) == 403)
                    .as("%s refuses a program with the scope", operation.name()).isEqualTo(personsOnly);
            assertThat(call(operation, cast.asProgram("people:read"))).as("%s without the scope", operation.name())
                    .isEqualTo(403);
            assertThat(call(operation, "")).as("%s without a token", operation.name()).isEqualTo(401);
        }
        for (String refused : TestTokens.refused(cast.tenant(), cast.manager())) {
            assertThat(call(operations.getFirst(), refused)).isEqualTo(401);
        }
    }

    @Test
    void noAnswerOfAnyOperationIsAServersFault() throws java.io.IOException {
        clock.set("2026-11-20T16:00:00Z");
        Cast cast = Cast.told(feed, api);
        for (Operation operation : operations()) {
            assertThat(call(operation, cast.asManager())).as(operation.name()).isLessThan(500);
            assertThat(call(operation, cast.asAdmin())).as(operation.name()).isLessThan(500);
        }
    }

    @Test
    void aPeerAndThoseBelowSeeNothingOfAManagersResults() { // G5, A6
        clock.set("2026-11-20T16:00:00Z");
        Cast cast = Cast.told(feed, api);
        String week = api
                .send(api.request("/api/audit/v1/weeks/2026-11-16/submit", cast.asManager()).header("If-Match", "*")
                        .header("Idempotency-Key", "k").POST(HttpRequest.BodyPublishers.noBody()))
                .json().get("weekId").asString();
        assertThat(api.get("/api/audit/v1/results/" + week, cast.asRep()).status()).isEqualTo(404);
        assertThat(api.get("/api/audit/v1/results", cast.asRep()).json().get("items").size()).isZero();
        assertThat(api.get("/api/audit/v1/teams?of=" + cast.vp(), cast.asManager()).status()).isEqualTo(404);
        assertThat(api.get("/api/audit/v1/results/" + week, cast.asVp()).status()).isEqualTo(200);
    }
}
