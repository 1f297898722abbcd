package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

/** Every operation of the document, called by each role, by programs, and without a valid token. */
@LeadwellTest
class AuthorisationIT { // G5

    private static final List<String> METHODS = List.of("get", "put", "post", "delete");
    @Autowired
    Api api;
    @Autowired
    EventFeed feed;

    /** @param roles the document's; none means anyone who is signed in */
    private record Operation(String name, String method, String path, String scope, List<String> roles) {
        boolean admits(String role) {
            return roles.isEmpty() || roles.contains(role);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Operation> operations() throws IOException {
        List<Operation> found = new ArrayList<>();
        try (InputStream in = AuthorisationIT.class.getResourceAsStream("/openapi/comp.yaml")) {
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
        String path = operation.path().replace("{version}", "1").replace("{run}", "1")
                .replace("{component}", "quota").replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        boolean upload = operation.name().equals("uploadAttainment");
        boolean body = operation.method().equals("post") || operation.method().equals("put");
        HttpRequest.Builder request = api.request(path, authorization)
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"99\"");
        if (body) {
            request.header("Content-Type", upload ? "multipart/form-data; boundary=x" : "application/json");
        }
        return api.send(request.method(operation.method().toUpperCase(Locale.ROOT), body
                ? HttpRequest.BodyPublishers.ofString(upload
                        ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--x--\r\n"
                        : "{}")
                : HttpRequest.BodyPublishers.noBody())).status();
    }

    @Test
    void eachOperationAdmitsWhomTheDocumentNamesAndNobodyElse() throws IOException {
        Cast cast = Cast.told(feed, api);
        Map<String, String> people = new LinkedHashMap<>();
        people.put("manager", cast.asManager());
        people.put("rep", cast.asRep());
        people.put("comp-admin", cast.asSam());
        people.put("tenant-admin", cast.asAda());
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(25);
        for (Operation operation : operations) {
            people.forEach((role, token) -> {
                int status = call(operation, token);
                assertThat(status).as("%s to a %s", operation.name(), role).isLessThan(500);
                assertThat(status == 403).as("%s refuses a %s", operation.name(), role)
                        .isEqualTo(!operation.admits(role));
            });
            boolean personsOnly = operation.scope().equals("console");
            assertThat(call(operation, cast.asProgram(personsOnly ? "comp:read" : operation.scope())) == 403)
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
    void aStatementIsForThePayeeThoseAboveAndWhoAdministersPay() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        steps.calculate(period);
        String id = steps.statement(period, cast.asSam()).get("id").stringValue();
        assertThat(statuses(cast, id)).as("calculated").containsExactly(404, 404, 404, 404, 200);
        steps.review(period);
        assertThat(statuses(cast, id)).as("in review").containsExactly(200, 200, 404, 404, 200);
        assertThat(api.get(Cast.API + "/statements", cast.asVp()).json().get("items").size()).isEqualTo(1);
        assertThat(api.get(Cast.API + "/statements", cast.asRep()).json().get("items").size()).isZero();
        assertThat(api.get(Cast.API + "/statements", cast.asAda()).json().get("items").size()).isZero();
    }

    private List<Integer> statuses(Cast cast, String id) {
        return java.util.stream.Stream.of(cast.asManager(), cast.asVp(), cast.asRep(), cast.asAda(), cast.asMia())
                .map(who -> api.get(Cast.API + "/statements/" + id, who).status()).toList();
    }

    @Test
    void nobodyButThePayeeSigns() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID plan = steps.releasedPlan();
        steps.assign(plan, cast.manager());
        for (String who : List.of(cast.asSam(), cast.asVp(), cast.asRep())) {
            assertThat(api.post(Cast.API + "/plans/" + plan + "/versions/1/signature", who, null).status())
                    .isEqualTo(404);
        }
        steps.sign(plan);
    }
}
