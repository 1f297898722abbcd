package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every parameter of every reading operation, every page, every value of every body and form: nothing is a 500. */
@LeadwellTest
class HostileIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of("", " ", "0", "-1", "2147483648", "99999999999999999999",
            "1E+1000000", "1e-1000000", "-0.0000001", "0000-01-01", "-0001-01-01", "10000-01-01", "+999999999-12-31",
            "-999999999-01-01", "9999-12-31", "2026-02-30", "\u0000", "a\u0000b", "\u202E=1+1", "😀", "..", "null",
            "[]",
            "none-such", "AAAA", "Hx8fHw", "x".repeat(3000), "2026-01-01 ".repeat(300));
    private static final Map<String, String> QUERIES = Map.of("cursor", "Cursor", "limit", "Limit", "from", "FromDay",
            "to", "ToDay", "payeeId", "PayeeFilter", "periodId", "PeriodFilter");
    private static final List<String> PAGES = List.of("/comp/plans?after={v}", "/comp/plans?q={v}",
            "/comp/plans/{planId}/payees?after={v}", "/comp/plans/{planId}?open={v}",
            "/comp/plans/{v}", "/comp/plans/{planId}/versions/{v}", "/comp/periods/{v}",
            "/comp/periods/{periodId}?after={v}",
            "/comp/periods/{periodId}?q={v}", "/comp/periods/{periodId}?show={v}",
            "/comp/periods/{periodId}/runs/{v}/progress", "/comp/statements?after={v}", "/comp/statements?period={v}",
            "/comp/statements/{v}", "/comp/statements/{statementId}?line={v}",
            "/comp/statements/{statementId}/lines/{v}/facts",
            "/comp/statements/{statementId}/lines/quota/facts?step={v}",
            "/comp/statements/{statementId}/lines/quota/facts?after={v}", "/comp/periods?order={v}",
            "/comp/periods/{periodId}?before={v}", "/comp/attainment?number={v}",
            "/comp/attainment?from={v}", "/comp/attainment?after={v}",
            "/comp/payees/{v}/pay", "/comp/fragments/nav?x={v}");

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    private Cast cast;
    private Map<String, String> known;

    @BeforeEach
    void aTenant() {
        cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID period = steps.ready();
        steps.calculate(period);
        String plan = api.get(Cast.API + "/plans", cast.asSam()).json().get("items").get(0).get("id").stringValue();
        known = Map.of("planId", plan, "periodId", period.toString(), "statementId",
                steps.statement(period, cast.asSam()).get("id").stringValue(), "personId", cast.manager().toString(),
                "version", "1", "run", "1", "component", "quota");
    }

    @Test
    @SuppressWarnings("unchecked")
    void noParameterOfAReadingOperationIsA500() throws IOException {
        try (InputStream in = HostileIT.class.getResourceAsStream("/openapi/comp.yaml")) {
            Map<String, Object> document = new Yaml().load(in);
            ((Map<String, Map<String, Object>>) document.getOrDefault("paths", Map.of())).forEach((path, item) -> {
                if (item.containsKey("get")) {
                    known.keySet().stream().filter(name -> path.contains("{" + name + "}"))
                            .forEach(name -> call(path.replace("{" + name + "}", "{v}")));
                    String parameters = item.get("get").toString();
                    QUERIES.forEach((name, parameter) -> {
                        if (parameters.contains("parameters/" + parameter)) {
                            call(path + "?" + name + "={v}&" + name + "={v}");
                        }
                    });
                }
            });
        }
    }

    @Test
    void noPageIsA500() {
        PAGES.forEach(this::call);
    }

    private void call(String template) {
        String path = template;
        for (Map.Entry<String, String> one : known.entrySet()) {
            path = path.replace("{" + one.getKey() + "}", one.getValue());
        }
        List<String> encoded = new ArrayList<>(VALUES.stream().map(HostileIT::encoded).toList());
        encoded.addAll(List.of("%ED%A0%80", "%FF", "%C0%80"));
        for (String value : encoded) {
            Api.Answer answer = api.send(api.request(path.replace("{v}", value), cast.asSam())
                    .header("Accept", template.startsWith(Cast.API) ? "application/json" : "text/html").GET());
            assertThat(answer.status()).as(template + " " + value + " " + answer.text()).isLessThan(500);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void noValueOfABodyIsA500() {
        String terms = Steps.terms("Hostile").replace("\"weeks\": \"submitted\"",
                "\"weeks\": \"listed\", \"listedWeeks\": [\"2026-09-07\"]").replace("{\"kind\": \"linear\", ",
                        "{\"kind\": \"linear\", \"slopeAbove\": \"1\", \"cap\": \"100\", \"threshold\": \"1\", ");
        walk("POST", Cast.API + "/plan-checks", terms);
        walk("PUT", Cast.API + "/payees/" + cast.manager() + "/pay", """
                {"targets": [{"from": "2026-01-01", "to": "2027-01-01", "annual": "18000", "currency": "EUR"}],
                 "quotas": [{"measure": "revenue", "from": "2026-01-01", "to": "2027-01-01", "annual": "8000000"}]}""");
        walk("PUT", Cast.API + "/plans/" + known.get("planId") + "/payees/" + cast.vp(),
                "{\"from\": \"2026-01-01\", \"to\": \"2026-02-01\"}");
        walk("POST", Cast.API + "/periods",
                "{\"name\": \"Q\", \"from\": \"2025-01-01\", \"to\": \"2025-04-01\", \"perYear\": 4}");
        walk("POST", Cast.API + "/periods/" + known.get("periodId") + "/approval", "{\"reason\": \"because of it\"}");
        walk("POST", Cast.API + "/plans/" + known.get("planId") + "/versions/1/opening-signatures",
                "{\"payeeId\": \"" + cast.manager() + "\", \"signedOn\": \"2026-01-01\"}");
    }

    private void walk(String method, String path, String body) {
        List<JsonNode> hostile = new ArrayList<>(VALUES.stream().map(JSON::<JsonNode>valueToTree).toList());
        for (String json : List.of("null", "[]", "{}", "[[[[]]]]", "1e400", "-1", "0.5", "99999999999999999999",
                "true")) {
            hostile.add(JSON.readTree(json));
        }
        JsonNode whole = JSON.readTree(body);
        for (Leaf leaf : leaves(whole)) {
            for (JsonNode value : hostile) {
                leaf.set(value);
                HttpRequest.Builder request = api.request(path, leaf.opening(path) ? cast.asAda() : cast.asSam())
                        .header("Content-Type", "application/json").header("If-Match", "*")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
                Api.Answer answer = api
                        .send(request.method(method, HttpRequest.BodyPublishers.ofString(whole.toString())));
                assertThat(answer.status()).as(method + path + whole + answer.text()).isLessThan(500);
            }
            leaf.set(leaf.before());
        }
    }

    /** A value within a body. */
    private record Leaf(JsonNode parent, String field, int index, JsonNode before) {
        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(field, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        boolean opening(String path) {
            return path.endsWith("opening-signatures");
        }
    }

    private static List<Leaf> leaves(JsonNode node) {
        List<Leaf> found = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.properties().forEach(one -> {
                found.add(new Leaf(node, one.getKey(), 0, one.getValue()));
                found.addAll(leaves(one.getValue()));
            });
        } else {
            for (int index = 0; index < node.size(); index++) {
                found.add(new Leaf(node, "", index, node.get(index)));
                found.addAll(leaves(node.get(index)));
            }
        }
        return found;
    }

    @Test
    void noFieldOfAFormIsA500() {
        String plan = "/comp/plans/" + known.get("planId");
        Map<String, String> fields = PageForm.fields(page(plan), plan);
        fields.put("add", "quota");
        hostile(plan + "/check", fields);
        fields.keySet().retainAll(List.of("name", "from", "c0.id", "c0.kind", "c0.curve", "c0.points", "c1.id"));
        hostile(plan, fields);
        String pay = "/comp/payees/" + cast.manager() + "/pay";
        hostile(pay, new LinkedHashMap<>(Map.of("version", "1", "t0.from", "2026-01-01", "t0.to", "", "t0.annual",
                "18000", "t0.currency", "EUR", "q0.measure", "revenue", "q0.from", "2026-01-01", "q0.to", "",
                "q0.annual", "1")));
        hostile(plan + "/payees", new LinkedHashMap<>(Map.of("number", "621", "from", "2026-01-01", "to", "")));
        hostile("/comp/periods", new LinkedHashMap<>(Map.of("name", "Q", "from", "2024-01-01", "to", "2024-04-01",
                "perYear", "4")));
        hostile("/comp/periods/" + known.get("periodId"),
                new LinkedHashMap<>(Map.of("do", "approve", "reason", "why not")));
        hostile("/comp/plans", new LinkedHashMap<>(Map.of("name", "New", "from", "2026-01-01")));
    }

    private String page(String path) {
        return api.send(api.request(path, cast.asSam()).header("Accept", "text/html").GET()).text();
    }

    private void hostile(String path, Map<String, String> fields) {
        for (String field : List.copyOf(fields.keySet())) {
            String before = String.valueOf(fields.get(field));
            for (String value : VALUES) {
                fields.put(field, value);
                Api.Answer answer = api.form(path, cast.asSam(), PageForm.encoded(fields));
                assertThat(answer.status()).as(path + " " + field + "=" + value + answer.text()).isLessThan(500);
            }
            fields.put(field, before);
        }
    }
}
