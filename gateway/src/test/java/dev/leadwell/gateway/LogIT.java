package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.kit.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import tools.jackson.databind.JsonNode;

/** What happens at the door is written down, and read by those who may (G6). */
class LogIT extends SharedGateway {

    private static final String JOURNAL = "/api/gateway/v1/journal";

    @BeforeEach
    void peopleKnowsWhoIsWhat() {
        PEOPLE.answers(exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/api/people/v1/me")) {
                String person = RunningGateway.claims(exchange.getRequestHeaders().getFirst("Authorization"))
                        .get("sub").asString();
                StubService.answer(exchange, 200, "application/json",
                        "{\"roles\":[%s]}".formatted(person.equals(id("ada")) ? "\"tenant-admin\"" : "\"manager\""));
            } else if (path.equals("/api/people/v1/persons/" + id("noor"))) {
                StubService.answer(exchange, 200, "application/json",
                        "{\"givenName\":\"Noor\",\"familyName\":\"Aziz\"}");
            } else if (path.equals("/api/people/v1/persons/" + id("ada"))) {
                StubService.answer(exchange, 200, "application/json",
                        "{\"givenName\":\"Ada\",\"familyName\":\"Stone\"}");
            } else {
                StubService.answer(exchange, 404, "application/json", "{}");
            }
        });
    }

    private static String id(String user) {
        return StubService.idOf(DemoCast.FOODMART,
                new DemoCast(true).find(user).orElseThrow().employeeNumber()).toString();
    }

    private static Browser ada() {
        return browser().signIn("ada");
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(RunningGateway.json(answer.body()).get("items").spliterator(), false).toList();
    }

    @Test
    void aSignInAndARefusedOneAreReadWithWhoAndWhy() {
        browser().signIn("noor");
        browser().postForm("/sign-in", Map.of("user", "noor", "password", "guessed"));
        browser().signIn("noor");
        var found = items(ada().get(JOURNAL + "?aggregateId=" + id("noor") + "&limit=2"));
        assertThat(found).extracting(entry -> entry.get("what").asString()).containsExactly("person.signed-in",
                "sign-in.refused");
        assertThat(found).extracting(entry -> entry.get("who").asString()).containsExactly(id("noor"), "system");
        assertThat(found.getLast().at("/after/reason").asString()).isEqualTo("wrong-password");
    }

    @Test
    void aSignOutIsWrittenDownAsTheDeedOfWhoSignsOut() { // G6
        var noor = browser().signIn("noor");
        noor.postForm("/sign-out", Map.of());
        noor.postForm("/sign-out", Map.of());
        var found = items(ada().get(JOURNAL + "?aggregateId=" + id("noor") + "&limit=2"));
        assertThat(found).extracting(entry -> entry.get("what").asString()).containsExactly("person.signed-out",
                "person.signed-in");
        assertThat(found.getFirst().get("who").asString()).isEqualTo(id("noor"));
    }

    @Test
    void thePageSaysItInWordsAndNamesWhoPeopleKnows() {
        browser().signIn("noor");
        var page = ada().get("/gateway/journal?who=" + id("noor"), "Accept", "text/html");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Signed in", "Noor Aziz", "aria-current=\"true\">Access</a>",
                "\"/gateway/journal.csv?who=" + id("noor"));
        assertThat(ada().get("/gateway/journal.csv?who=" + id("noor")).body()).contains("Signed in", "Noor Aziz");
    }

    @Test
    void onesOwnSettingsAreWrittenDownWhereTheyChange() {
        var ada = browser().signIn("ada");
        for (String language : List.of("de", "de", "")) {
            ada.postForm("/own-settings", Map.of("language", language, "zone", ""));
        }
        var found = items(ada.get(JOURNAL + "?what=own-settings.changed&who=" + id("ada")));
        assertThat(found).hasSize(2);
        assertThat(found.getLast().at("/after/language").asString()).isEqualTo("de");
        assertThat(found.getFirst().at("/before/language").asString()).isEqualTo("de");
    }

    private static String acting(Map<String, Object> act) {
        var claims = JwtClaimsSet.builder().issuer(GATEWAY.address().toString()).audience(List.of("leadwell"))
                .subject(id("ada")).claim("act", act).claim("kind", "person")
                .claim("tenant", DemoCast.FOODMART.toString()).claim("scope", "console")
                .expiresAt(Instant.now().plusSeconds(60)).build();
        return GATEWAY.bean(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }

    @Test
    void whoActsForWhomGoesFromTheTokenToTheServicesAndTheJournalAndThePage() { // G6
        String token = acting(Map.of("sub", id("noor")));
        assertThat(GATEWAY.api("/api/audit/v1/weeks", token).statusCode()).isEqualTo(200);
        assertThat(RunningGateway.claims(AUDIT.last().header("Authorization").orElseThrow()).at("/act/sub").asString())
                .isEqualTo(id("noor"));
        var form = HttpRequest.newBuilder(GATEWAY.address().resolve("/own-settings"))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("language=&zone=Europe%2FRome")).build();
        assertThat(RunningGateway.send(form).statusCode()).isEqualTo(302);
        var entry = items(GATEWAY.api(JOURNAL + "?asWhom=" + id("ada"), token)).getFirst();
        assertThat(entry.get("who").asString()).isEqualTo(id("noor"));
        assertThat(entry.get("what").asString()).isEqualTo("own-settings.changed");
        var page = GATEWAY.api("/gateway/journal?asWhom=" + id("ada"), token, "Accept", "text/html");
        assertThat(page.body()).contains(">Noor Aziz</a>", ">for Ada Stone</small>", "You act for Ada Stone.");
    }

    @Test
    void theDoorRefusesAnActorWhoIsNobody() {
        for (Map<String, Object> act : List.<Map<String, Object>>of(Map.of(), Map.of("sub", "noor"),
                Map.of("sub", id("noor"), "tenant", UUID.randomUUID().toString()))) {
            assertThat(GATEWAY.api("/api/audit/v1/weeks", acting(act)).statusCode()).as("%s", act).isEqualTo(401);
        }
    }

    @Test
    void aProgramReadsOfItsTenantAlone() { // G1
        var programs = GATEWAY.bean(Programs.class);
        var tenant = new TenantId(UUID.randomUUID());
        var reader = programs.register(tenant, "Reader", Set.of("journal:read"));
        var other = programs.register(new TenantId(UUID.randomUUID()), "Other", Set.of("audit:read", "journal:read"));
        programs.withdraw(tenant, reader.clientId());
        var second = programs.register(tenant, "Second", Set.of("journal:read", "audit:read"));
        String token = GATEWAY.token(second.clientId(), second.secret(), "journal:read");
        assertThat(items(GATEWAY.api(JOURNAL, token))).extracting(entry -> entry.get("aggregateId").asString())
                .containsExactly(second.clientId(), reader.clientId(), reader.clientId())
                .doesNotContain(other.clientId());
        assertThat(items(GATEWAY.api(JOURNAL + "?what=program.withdrawn", token))).singleElement()
                .satisfies(entry -> assertThat(entry.at("/before/scopes/0").asString()).isEqualTo("journal:read"));
        var file = GATEWAY.api(JOURNAL + ".csv", token);
        assertThat(file.body().lines()).hasSize(4);
        assertThat(GATEWAY.api(JOURNAL, GATEWAY.token(second.clientId(), second.secret(), "audit:read")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyTheTenantsAdministratorReadsIt() { // G5
        var noor = browser().signIn("noor");
        for (String path : List.of(JOURNAL, JOURNAL + ".csv", "/gateway/journal")) {
            assertThat(ada().get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(noor.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(browser().get(path, "Accept", "application/json").statusCode()).as(path).isEqualTo(401);
        }
        assertThat(noor.get(JOURNAL).body()).contains("tenant-admin").doesNotContain("gateway-admin");
    }

    @Test
    void whereRolesCannotBeAskedForNobodyReadsIt() {
        var ada = ada();
        PEOPLE.answers(exchange -> StubService.answer(exchange, 500, "application/json", "{}"));
        var refused = ada.get(JOURNAL);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body()).contains("People is not answering");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void withoutATenantTheJournalCannotBeRead() { // G1
        assertThatThrownBy(() -> GATEWAY.bean(JdbcClient.class).sql("select count(*) from journal")
                .query(Integer.class).single()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatTheOperatorDidCannotBeTakenBack() {
        assertThatThrownBy(() -> GATEWAY.bean(JdbcClient.class).sql("delete from operator_log").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void theDocumentOfItIsListedAndThere() {
        var ada = ada();
        assertThat(ada.get("/docs", "Accept", "text/html").body()).contains("/api/gateway/v1/openapi.yaml");
        assertThat(ada.get("/api/gateway/v1/openapi.yaml").body()).startsWith("openapi: 3.1");
    }
}
