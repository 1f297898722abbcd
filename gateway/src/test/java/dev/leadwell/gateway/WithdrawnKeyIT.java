package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.leadwell.gateway.signin.DemoCast;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** withdraw-key ends a signing key at once, in every instance. */
class WithdrawnKeyIT {

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

    private static Operator operator() {
        return new Operator(Map.of("SPRING_DATASOURCE_URL", gateway.database().url(), "SPRING_DATASOURCE_USERNAME",
                gateway.database().appRole(), "SPRING_DATASOURCE_PASSWORD", gateway.database().appPassword(),
                "LEADWELL_KEYFILE", RunningGateway.KEYS.toString()));
    }

    private static String keyOf(String token) {
        return RunningGateway.json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]),
                StandardCharsets.UTF_8)).get("kid").asString();
    }

    private static String token() {
        return gateway.token(DemoCast.clientId(DemoCast.FOODMART), DemoCast.secret(DemoCast.FOODMART), "audit:read");
    }

    @Test
    void withdrawKeyEndsASigningKeyAtOnceAndSessionsGoOnWithANewOne() {
        var martha = new Browser(gateway.address()).signIn("martha");
        String before = token();
        assertThat(gateway.api("/api/audit/v1/weeks", before).statusCode()).isEqualTo(200);
        String withdrawn = keyOf(before);
        assertThat(operator().run("list-keys")).contains(withdrawn);

        assertThat(operator().run("withdraw-key", withdrawn)).contains(withdrawn);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> gateway.api("/api/audit/v1/weeks", before).statusCode() == 401);
        String keys = RunningGateway.send(HttpRequest.newBuilder(gateway.address().resolve("/oauth2/jwks")).build())
                .body();
        assertThat(keys).doesNotContain(withdrawn);
        String after = token();
        assertThat(keys).contains(keyOf(after));
        assertThat(gateway.api("/api/audit/v1/weeks", after).statusCode()).isEqualTo(200);

        AUDIT.answersAsUsual();
        assertThat(martha.get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
        assertThat(keyOf(AUDIT.last().header("Authorization").orElseThrow().substring(7))).isEqualTo(keyOf(after));
        assertThat(martha.get("/", "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> operator().run("withdraw-key", "nothing")).hasMessageContaining("list-keys");
        assertThatThrownBy(() -> operator().run("withdraw-key")).hasMessageContaining("within 2 s");
    }
}
