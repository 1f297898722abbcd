package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has left has no access anywhere: sign-in is refused, sessions end within seconds. */
class LeaversIT {

    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static final String SENTENCE = "You have no access to Leadwell any more";
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.limits.sign-ins-per-minute", "1000"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    @BeforeEach
    void asUsual() {
        PEOPLE.answersAsUsual();
        AUDIT.answersAsUsual();
    }

    private static void hasLeft(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Leadwell-Access", "none");
        StubService.answer(exchange, 403, "application/problem+json", "{\"title\":\"Not allowed\"}");
    }

    private static Browser browser() {
        return new Browser(gateway.address());
    }

    @Test
    void aServicesWordEndsEverySessionOfThePersonAtOnce() {
        var here = browser().signIn("martha");
        var elsewhere = browser().signIn("martha");
        var other = browser().signIn("gregory");
        AUDIT.answers(LeaversIT::hasLeft);

        var page = here.get("/audit/my-week", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(here.follow(page).body()).contains(SENTENCE);

        AUDIT.answersAsUsual();
        for (Browser one : new Browser[]{here, elsewhere}) {
            assertThat(one.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
            assertThat(one.open("/").uri().getPath()).isEqualTo("/sign-in");
        }
        assertThat(other.get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
        assertThat(AUDIT.received()).hasSize(1);
        assertThat(gateway.bean(JdbcClient.class).sql("select count(*) from oauth2_authorization where "
                + "attributes like '%martha%'").query(Integer.class).single()).isZero();
    }

    @Test
    void aPartOfAPageMakesTheBrowserGoToTheSignInAndAProgramIsToldAsItWas() {
        AUDIT.answers(LeaversIT::hasLeft);
        var fragment = browser().signIn("nils").get("/audit/fragments/home", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).hasValue("/sign-in?left");

        var script = browser().signIn("nils");
        var data = script.get("/api/audit/v1/weeks");
        assertThat(data.statusCode()).isEqualTo(403);
        assertThat(data.body()).contains("Not allowed");
        assertThat(data.headers().firstValue("Leadwell-Access")).isEmpty();
        assertThat(script.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
    }

    @Test
    void theWordIsTakenFromServicesAloneAndWithARefusalOnly() {
        var martha = browser().signIn("martha");
        AUDIT.answers(exchange -> {
            exchange.getResponseHeaders().set("Leadwell-Access", "none");
            StubService.answer(exchange, 200, "application/json", "{}");
        });
        var answer = martha.get("/api/audit/v1/weeks", "Leadwell-Access", "none");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Leadwell-Access")).isEmpty();
        assertThat(AUDIT.last().header("Leadwell-Access")).isEmpty();
        AUDIT.answers(exchange -> StubService.answer(exchange, 403, "application/problem+json", "{}"));
        assertThat(martha.get("/api/audit/v1/weeks").statusCode()).isEqualTo(403);
        assertThat(martha.get("/api/audit/v1/weeks").statusCode()).as("still signed in").isEqualTo(403);
    }

    @Test
    void aSignInIsRefusedWithASentence() {
        PEOPLE.answers(LeaversIT::hasLeft);
        var maya = browser();
        maya.open("/audit/my-week");
        var landed = maya.follow(maya.postForm("/sign-in", Map.of("user", "maya", "password", "leadwell")));
        assertThat(landed.uri().toString()).endsWith("/sign-in?left");
        assertThat(landed.body()).contains(SENTENCE);
        assertThat(PEOPLE.last().target()).isEqualTo("/api/people/v1/me");
        assertThat(PEOPLE.last().header("Authorization").orElseThrow()).startsWith("Bearer ");
        assertThat(maya.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
        assertThat(maya.open("/").uri().getPath()).isEqualTo("/sign-in");
        assertThat(AUDIT.received()).isEmpty();
    }

    @Test
    void withoutAnAnswerOfPeopleASignInGoesOn() {
        PEOPLE.answers(exchange -> {
            throw new IOException("hangs up");
        });
        assertThat(browser().signIn("lena").get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
        PEOPLE.answers(exchange -> StubService.answer(exchange, 503, "application/problem+json", "{}"));
        assertThat(browser().signIn("lena").get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
        PEOPLE.answersAsUsual();
        await("asked again after a pause").atMost(Duration.ofSeconds(20)).until(() -> {
            browser().signIn("lena");
            return !PEOPLE.received().isEmpty();
        });
    }

    @Test
    void homeIsAskedForAtMostEveryFiveSecondsAndEndsForALeaver() {
        var ada = browser().signIn("ada");
        PEOPLE.answersAsUsual();
        for (int i = 0; i < 5; i++) {
            assertThat(ada.get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
        }
        assertThat(PEOPLE.received()).hasSizeLessThanOrEqualTo(2);
        PEOPLE.answers(LeaversIT::hasLeft);
        await().atMost(Duration.ofSeconds(20)).until(() -> ada.get("/", "Accept", "text/html").statusCode() == 303);
        assertThat(ada.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
    }
}
