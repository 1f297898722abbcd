package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.signin.SignIns;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances behind one address; each test has a session of its own. */
class SessionsIT {

    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static RunningGateway first;
    private static RunningGateway second;

    @BeforeAll
    static void start() {
        first = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.limits.sign-ins-per-minute", "40"));
        second = first.another(PEOPLE, AUDIT);
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        PEOPLE.close();
        AUDIT.close();
    }

    @BeforeEach
    void asUsual() {
        AUDIT.answersAsUsual();
    }

    @Test
    void aSessionIsGoodAtEveryInstanceAndSurvivesARestart() {
        var browser = new Browser(first.address()).signIn("martha");
        assertThat(browser.at(second.address()).get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
        first = first.again(PEOPLE, AUDIT);
        assertThat(browser.get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatCannotBeReadIsSignedOutAndNoError() throws SQLException {
        var browser = new Browser(first.address()).signIn("gregory");
        change("update spring_session_attributes set attribute_bytes = '{\"@class\":\"gone.From.An.OldVersion\"}'");
        assertThat(browser.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
        assertThat(browser.open("/audit/my-week").uri().getPath()).isEqualTo("/sign-in");
        browser.signIn("gregory");
        assertThat(browser.get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
    }

    @Test
    void anExpiringTokenIsRenewedOnceHoweverManyAskAtOnce() throws Exception {
        var browser = new Browser(first.address()).signIn("ada");
        browser.get("/api/audit/v1/weeks");
        String before = AUDIT.last().header("Authorization").orElseThrow();
        AUDIT.answersAsUsual();
        expireTokens();

        var other = browser.at(second.address());
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 24).mapToObj(
                    i -> many.submit(() -> (i % 2 == 0 ? browser : other).get("/api/audit/v1/weeks").statusCode()))
                    .toList();
            for (Future<Integer> answer : asked) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        Set<String> tokens = AUDIT.received().stream().map(r -> r.header("Authorization").orElseThrow())
                .collect(Collectors.toSet());
        assertThat(tokens).hasSize(1).doesNotContain(before);
    }

    @Test
    void whoIsUnboundIsOutWithTheNextRefresh() throws SQLException {
        var browser = new Browser(first.address()).signIn("maya");
        first.bean(SignIns.class).unbind("demo", "maya");
        expireTokens();
        assertThat(browser.get("/api/audit/v1/weeks").statusCode()).isEqualTo(401);
        assertThat(AUDIT.received()).isEmpty();
    }

    @Test
    void guessingIsSlowedDown() {
        var browser = new Browser(second.address());
        int status = 422;
        for (int i = 0; i < 80 && status == 422; i++) {
            status = browser.postForm("/sign-in", Map.of("user", "ivo", "password", "guess" + i),
                    "Origin", first.address().toString()).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    private static void expireTokens() throws SQLException {
        change("""
                update spring_session_attributes
                set attribute_bytes = convert_to(regexp_replace(convert_from(attribute_bytes, 'UTF8'),
                    '"accessEnds":[^,}]*', '"accessEnds":"' || to_char((now() + interval '20 s') at time zone 'UTC',
                    'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '"'), 'UTF8')
                where attribute_name = 'tokens'""");
    }

    private static void change(String sql) throws SQLException {
        try (var admin = first.database().servers().admin(first.database().name());
                var statement = admin.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
