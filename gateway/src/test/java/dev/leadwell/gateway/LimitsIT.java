package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.gateway.program.Programs;
import dev.leadwell.kit.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much one may ask for in a minute and send at once. A tenant has room for one busy client and a half. */
class LimitsIT {

    private static final int MEGABYTE = 1 << 20;
    private static final int CLIENT_PER_MINUTE = 40;
    private static final int TENANT_PER_MINUTE = 60;
    private static final String WEEKS = "/api/audit/v1/weeks";

    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.limits.client-per-minute",
                Integer.toString(CLIENT_PER_MINUTE), "leadwell.limits.tenant-per-minute",
                Integer.toString(TENANT_PER_MINUTE)));
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

    private static String program(TenantId tenant) {
        var registered = gateway.bean(Programs.class).register(tenant, "Reader", Set.of("audit:read"));
        return gateway.token(registered.clientId(), registered.secret(), "audit:read");
    }

    private static HttpResponse<String> untilRefused(String token) {
        HttpResponse<String> answer = gateway.api(WEEKS, token);
        for (int i = 0; i < 3 * TENANT_PER_MINUTE && answer.statusCode() == 200; i++) {
            answer = gateway.api(WEEKS, token);
        }
        return answer;
    }

    private static void assertRefused(HttpResponse<String> answer, String whose, int limit) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 60L);
        assertThat(RunningGateway.json(answer.body()).get("detail").asString())
                .startsWith("The limit of %s is %d a minute.".formatted(whose, limit));
    }

    @Test
    void aTenantsExcessStopsAllOfItAndNobodyElse() {
        var busy = new TenantId(UUID.randomUUID());
        String first = program(busy);
        String second = program(busy);
        String third = program(busy);
        String elsewhere = program(new TenantId(UUID.randomUUID()));

        assertRefused(untilRefused(first), "this client", CLIENT_PER_MINUTE);
        int reached = AUDIT.received().size();
        assertThat(gateway.api(WEEKS, second).statusCode()).as("what is left of the tenant's").isEqualTo(200);
        assertRefused(untilRefused(second), "the whole tenant", TENANT_PER_MINUTE);
        assertRefused(untilRefused(third), "the whole tenant", TENANT_PER_MINUTE);
        assertThat(AUDIT.received().size() - reached).as("the refused reached no service")
                .isLessThan(TENANT_PER_MINUTE);

        for (int i = 0; i < CLIENT_PER_MINUTE / 2; i++) {
            assertThat(gateway.api(WEEKS, elsewhere).statusCode()).as("another tenant").isEqualTo(200);
        }
    }

    @Test
    void whoIsToldToWaitMayGoOnAfterwards() {
        String token = program(new TenantId(UUID.randomUUID()));
        var refused = untilRefused(token);
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"client\";r=0;t=");
        long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        await().atMost(Duration.ofSeconds(wait + 5))
                .until(() -> gateway.api(WEEKS, token).statusCode() == 200);
    }

    @Test
    void aPersonIsToldOnAPage() {
        var maya = new Browser(gateway.address()).signIn("maya");
        var answer = maya.get("/audit/my-week", "Accept", "text/html");
        for (int i = 0; i < 3 * CLIENT_PER_MINUTE && answer.statusCode() == 200; i++) {
            answer = maya.get("/audit/my-week", "Accept", "text/html");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("<html", "Too many requests",
                answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private static BodyPublisher unsaid(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "text/plain"})
    void aBodyIsUpToOneMegabyteWhetherItsLengthIsSaidOrNot(String type) {
        var gregory = new Browser(gateway.address()).signIn("gregory");
        for (var body : new BodyPublisher[]{BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]), unsaid(MEGABYTE + 1)}) {
            var answer = gregory.post(WEEKS, body, "Content-Type", type);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(RunningGateway.json(answer.body()).get("detail").asString()).contains("1024 kB");
        }
        assertThat(gregory.post(WEEKS, unsaid(MEGABYTE), "Content-Type", type).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=xyz", "text/calendar", "text/csv"})
    void aFileIsUpToTenMegabytesWhetherItsLengthIsSaidOrNot(String type) {
        var ada = new Browser(gateway.address()).signIn("ada");
        for (var body : new BodyPublisher[]{BodyPublishers.ofByteArray(new byte[50 * MEGABYTE]),
                unsaid(50 * MEGABYTE)}) {
            var answer = ada.post("/audit/calendars", body, "Content-Type", type, "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("<html", "The limit is 10");
        }
        assertThat(ada.post("/audit/calendars", unsaid(9 * MEGABYTE), "Content-Type", type).statusCode())
                .isEqualTo(200);
        assertThat(ada.get(WEEKS).statusCode()).as("an upload that was refused harms nothing").isEqualTo(200);
    }

    @Test
    void anAddressOrHeadersThatAreTooLongAreRefused() {
        String token = program(new TenantId(UUID.randomUUID()));
        assertThat(gateway.api(WEEKS + "?q=" + "x".repeat(20_000), token).statusCode()).isBetween(400, 431);
        assertThat(gateway.api(WEEKS, token, "X-Long", "x".repeat(20_000)).statusCode()).isBetween(400, 431);
        assertThat(AUDIT.received()).isEmpty();
    }
}
