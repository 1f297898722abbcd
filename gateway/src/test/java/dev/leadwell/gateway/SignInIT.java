package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.signin.DemoCast;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT {

    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    @BeforeEach
    void asUsual() {
        AUDIT.answersAsUsual();
    }

    @Test
    void somebodyNotSignedInComesToTheSignInPageAndBackToWhatWasAskedFor() {
        var browser = new Browser(gateway.address());
        var page = browser.open("/audit/my-week?week=2026-11-16");

        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("Martha Espinoza", "Northwind", "Maya Singh");
        assertThat(AUDIT.received()).isEmpty();

        browser.follow(browser.postForm("/sign-in", Map.of("user", "martha", "password", "leadwell")));
        assertThat(AUDIT.last().target()).isEqualTo("/audit/my-week?week=2026-11-16");
    }

    @Test
    void aPersonsTokenReachesTheServiceAndNamesTenantPersonAndNoRole() {
        var browser = new Browser(gateway.address()).signIn("martha");
        browser.get("/api/audit/v1/weeks");

        var claims = RunningGateway.claims(AUDIT.last().header("Authorization").orElseThrow().substring(7));
        assertThat(claims.get("iss").asString()).isEqualTo(gateway.address().toString());
        assertThat(claims.get("aud").toString()).contains("leadwell").doesNotContain("console");
        assertThat(claims.get("tenant").asString()).isEqualTo(DemoCast.FOODMART.toString());
        assertThat(claims.get("kind").asString()).isEqualTo("person");
        assertThat(claims.get("sub").asString())
                .isEqualTo(StubService.idOf(DemoCast.FOODMART, "622").toString());
        assertThat(claims.get("scope").toString()).isEqualTo("[\"console\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.propertyNames()).doesNotContain("roles", "name", "email");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = new Browser(gateway.address()).get("/audit/my-week", "Accept", "text/html");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("leadwell=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        var browser = new Browser(gateway.address());
        var answer = browser.postForm("/sign-in", Map.of("user", "martha", "password", "guess"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("No such user name and password", "value=\"martha\"");
    }

    @Test
    void whoIsInNoRosterIsNotSignedInAndTold() {
        var landed = new Browser(gateway.address()).follow(new Browser(gateway.address()).postForm("/sign-in",
                Map.of("user", "ruth", "password", "leadwell")));
        assertThat(landed.uri().toString()).endsWith("/sign-in?unknown");
        assertThat(landed.body()).contains("Leadwell does not yet");
    }

    @Test
    void signingInTakesANewSessionId() {
        var browser = new Browser(gateway.address());
        browser.open("/audit/my-week");
        String before = browser.cookie("leadwell");
        browser.follow(browser.postForm("/sign-in", Map.of("user", "martha", "password", "leadwell")));
        assertThat(browser.cookie("leadwell")).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheSessionAtGatewayAndIssuer() {
        var browser = new Browser(gateway.address()).signIn("martha");
        var stolen = browser.at(gateway.address());
        var page = browser.follow(browser.postForm("/sign-out", Map.of()));
        assertThat(page.uri().toString()).endsWith("/sign-in?signed-out");
        assertThat(page.body()).contains("You are signed out.");

        assertThat(browser.open("/audit/my-week").uri().getPath()).isEqualTo("/sign-in");
        assertThat(stolen.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
        assertThat(AUDIT.received()).isEmpty();
    }

    @Test
    void whoIsNotSignedInGetsTheAnswerThatItsKindCanUse() {
        var browser = new Browser(gateway.address());
        var data = browser.get("/api/audit/v1/weeks");
        assertThat(data.statusCode()).isEqualTo(401);
        assertThat(data.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(data.headers().firstValue("WWW-Authenticate")).isPresent();

        var fragment = browser.get("/audit/fragments/home", "HX-Request", "true", "HX-Current-URL",
                gateway.address() + "/audit/my-week?week=3");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/audit/my-week?week=3");

        var page = browser.get("/audit/my-week", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
    }
}
