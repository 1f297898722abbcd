package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.limits.Allowances;
import dev.leadwell.gateway.signin.DemoCast;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An address that asks too often, and a name that is tried from many. */
class TokenFloodIT {

    private static final int OF_AN_ADDRESS = 30;
    private static final int SIGN_INS = 20;
    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.limits.tokens-per-minute-of-an-address",
                Integer.toString(OF_AN_ADDRESS), "leadwell.limits.sign-ins-per-minute",
                Integer.toString(SIGN_INS)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    @Test
    void theTokenEndpointHasALimitForAnAddressAndPeopleSignInAllTheSame() {
        int status = 401;
        for (int i = 0; i < OF_AN_ADDRESS * 2 && status == 401; i++) {
            status = gateway.tokenAnswer("nobody" + i, "x", "audit:read").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(new Browser(gateway.address()).signIn("martha").get("/api/audit/v1/weeks").statusCode())
                .isEqualTo(200);
    }

    @Test
    void signInsAreLimitedByNameTooFromHoweverManyAddresses() {
        var hash = new dev.leadwell.gateway.secret.SecretHash().encode("sam");
        var allowances = gateway.bean(Allowances.class);
        for (int i = 0; i < SIGN_INS; i++) {
            allowances.take("sign-in-name:" + hash, SIGN_INS);
        }
        var browser = new Browser(gateway.address());
        var answer = browser.postForm("/sign-in", Map.of("user", " SAM", "password", DemoCast.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Too many tries");
        assertThat(browser.postForm("/sign-in", Map.of("user", "mia", "password", DemoCast.PASSWORD)).statusCode())
                .isEqualTo(302);
    }
}
