package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.issuer.Clients;
import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.signin.DemoCast;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where tokens are had, renewed, looked at and given back. */
class TokenEndpointIT {

    private static final int OF_A_CLIENT = 20;
    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static final String CONSOLE = basic(Clients.CONSOLE,
            Clients.consoleSecret(KeyFile.at(RunningGateway.KEYS)));
    private static final String DEMO = basic(DemoCast.clientId(DemoCast.FOODMART),
            DemoCast.secret(DemoCast.FOODMART));
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.limits.tokens-per-minute-of-a-client",
                Integer.toString(OF_A_CLIENT), "leadwell.limits.tokens-per-minute-of-an-address", "100"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> post(String end, String authorization, String form) {
        var request = HttpRequest.newBuilder(gateway.address().resolve(end))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return RunningGateway.send(
                (authorization.isEmpty() ? request : request.header("Authorization", authorization)).build());
    }

    private static HttpResponse<String> renew(String refreshToken) {
        return post("/oauth2/token", CONSOLE, "grant_type=refresh_token&refresh_token=" + refreshToken);
    }

    private static String renewed(String refreshToken) {
        var answer = renew(refreshToken);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningGateway.json(answer.body()).get("refresh_token").asString();
    }

    private static void assertNoLonger(String refreshToken) {
        var answer = renew(refreshToken);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    /** What a person's session renews itself with. */
    private static String refreshTokenOf(String user) {
        new Browser(gateway.address()).signIn(user);
        return jdbc().sql("""
                select refresh_token_value from oauth2_authorization where attributes like :user
                order by refresh_token_issued_at desc limit 1""").param("user", "%" + user + "%").query(String.class)
                .single();
    }

    private static Instant end(String refreshToken) {
        return jdbc()
                .sql("select refresh_token_expires_at from oauth2_authorization where refresh_token_value = :token")
                .param("token", refreshToken).query((row, i) -> row.getTimestamp(1).toInstant()).single();
    }

    private static JdbcClient jdbc() {
        return gateway.bean(JdbcClient.class);
    }

    @Test
    void aRefreshTokenIsGoodOnceAndOneThatComesAgainEndsTheSignIn() {
        String first = refreshTokenOf("martha");
        Instant end = end(first);
        String second = renewed(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(end(second)).as("renewing makes no sign-in longer").isEqualTo(end);
        String third = renewed(second);

        assertNoLonger(first);
        assertNoLonger(third);
    }

    @Test
    void aCrashBetweenAskingAndKeepingSignsNobodyOut() {
        String kept = refreshTokenOf("gregory");
        String lost = renewed(kept);
        String next = renewed(kept);
        String after = renewed(next);
        assertThat(Set.of(kept, lost, next, after)).hasSize(4);

        assertNoLonger(lost);
        assertNoLonger(after);
    }

    @Test
    void signingOutWithATokenThatHasASuccessorEndsBoth() {
        String first = refreshTokenOf("derrick");
        String second = renewed(first);
        gateway.bean(dev.leadwell.gateway.issuer.Authorizations.class).end(first);
        assertNoLonger(second);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /oauth2/token      | -                       | grant_type=client_credentials
            /oauth2/token      | -                       | -
            /oauth2/introspect | -                       | token=x
            /oauth2/revoke     | -                       | token=x
            /oauth2/token      | Basic !!!               | grant_type=client_credentials
            /oauth2/token      | Basic bm9jb2xvbg==      | grant_type=client_credentials
            /oauth2/token      | Basic bm9ib2R5Onh4      | grant_type=client_credentials
            /oauth2/introspect | Basic bm9ib2R5Onh4      | token=x
            /oauth2/revoke     | Basic bm9ib2R5Onh4      | token=x
            /oauth2/token      | -                       | grant_type=client_credentials&client_id=lw_x&client_secret=y
            /oauth2/token      | -                       | grant_type=client_credentials&client_id=%00&client_secret=%00
            /oauth2/token      | -                       | grant_type=client_credentials&client_id=a&client_id=b&client_secret=y
            """)
    void whoIsNoClientIsRefusedWith401AndToldHow(String end, String authorization, String form) {
        var answer = post(end, authorization == null ? "" : authorization, form == null ? "" : form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"leadwell\"");
        assertThat(RunningGateway.json(answer.body()).get("error").asString()).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grant_type=password&username=a&password=b         | unsupported_grant_type
            grant_type=client_credentials&scope=no-such       | invalid_scope
            grant_type=client_credentials&grant_type=x        | invalid_request
            scope=audit:read                                  | invalid_request
            grant_type=authorization_code&code=x              | invalid_grant
            grant_type=refresh_token&refresh_token=x          | invalid_grant
            """)
    void aClientThatAsksWronglyIsToldWhatIsWrong(String form, String error) {
        var answer = post("/oauth2/token", CONSOLE, form);
        if (form.contains("no-such")) {
            answer = post("/oauth2/token", DEMO, form);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(RunningGateway.json(answer.body()).get("error").asString()).isEqualTo(error);
    }

    @Test
    void introspectionTellsAProgramOfItsOwnTenantOnly() {
        AUDIT.answersAsUsual();
        new Browser(gateway.address()).signIn("shawn").get("/api/audit/v1/weeks");
        String token = AUDIT.last().header("Authorization").orElseThrow().substring(7);
        var own = post("/oauth2/introspect", DEMO, "token=" + token);
        assertThat(RunningGateway.json(own.body()).get("active").asBoolean()).isTrue();
        assertThat(own.body()).contains(DemoCast.FOODMART.toString());

        var others = post("/oauth2/introspect", basic(DemoCast.clientId(DemoCast.NORTHWIND),
                DemoCast.secret(DemoCast.NORTHWIND)), "token=" + token);
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(others.body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void theTokenEndpointHasALimitForAClientThatNobodyElseUsesUp() {
        var busy = gateway.bean(Programs.class).register(new TenantId(UUID.randomUUID()), "Busy",
                Set.of("audit:read"));
        for (int i = 0; i < OF_A_CLIENT * 2; i++) {
            assertThat(gateway.tokenAnswer(busy.clientId(), "wrong", "audit:read").statusCode()).isEqualTo(401);
        }
        var answer = gateway.tokenAnswer(busy.clientId(), busy.secret(), "audit:read");
        assertThat(answer.statusCode()).as("others named its id only").isEqualTo(200);
        for (int i = 0; i < OF_A_CLIENT * 2 && answer.statusCode() == 200; i++) {
            answer = gateway.tokenAnswer(busy.clientId(), busy.secret(), "audit:read");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
