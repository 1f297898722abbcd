package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import dev.leadwell.test.open.OpenPage;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ClassPathResource;

@LeadwellTest
class RequestsIT {

    private static final String THINGS = "/api/coaching/v1/things";

    @Autowired
    Api api;
    @Autowired
    OutboxProbe outbox;
    @Autowired
    Things things;
    @Autowired
    TestDatabase database;

    private final TenantId tenant = TestTenants.fresh();
    private final String writer = TestTokens.program(tenant, "coaching:write", "coaching:read");

    private long count() {
        return Tenancy.call(tenant, things::count);
    }

    @Test
    void theSameRequestAgainHasOneEffectAndTheFirstAnswer() {
        var first = api.post(THINGS, writer, "{\"name\":\"one\"}", "key-1");
        var again = api.post(THINGS, writer, "{ \"name\" : \"one\" }", "key-1");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotNull();
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(count()).isEqualTo(1);
        assertThat(outbox.all(tenant)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        api.post(THINGS, writer, "{\"name\":\"one\"}", "key-2");
        var other = api.post(THINGS, writer, "{\"name\":\"two\"}", "key-2");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asString()).endsWith("idempotency-key-reused");
        assertThat(other.json().at("/faults/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToItsCallerAndTenant() {
        var elsewhere = TestTokens.program(TestTenants.fresh(), "coaching:write");
        assertThat(api.post(THINGS, writer, "{\"name\":\"one\"}", "key-3").status()).isEqualTo(201);
        assertThat(api.post(THINGS, elsewhere, "{\"name\":\"two\"}", "key-3").status()).isEqualTo(201);
    }

    @Test
    void aRunningTwinIsToldToComeBack() throws Exception {
        ThingApi.entered = new CountDownLatch(1);
        ThingApi.hold = new CountDownLatch(1);
        try {
            var first = CompletableFuture.supplyAsync(() -> api.post(THINGS, writer, "{\"name\":\"one\"}", "key-4"));
            assertThat(ThingApi.entered.await(20, TimeUnit.SECONDS)).isTrue();
            var twin = api.post(THINGS, writer, "{\"name\":\"one\"}", "key-4");
            assertThat(twin.status()).isEqualTo(409);
            assertThat(twin.header("Retry-After")).isEqualTo("1");
            assertThat(twin.json().at("/faults/0/field").asString()).isEqualTo("Idempotency-Key");
            ThingApi.hold.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
        } finally {
            ThingApi.hold.countDown();
        }
        assertThat(api.post(THINGS, writer, "{\"name\":\"one\"}", "key-4").status()).isEqualTo(201);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameRequestManyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        var together = new CyclicBarrier(12);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 12).mapToObj(i -> callers.submit(() -> {
                together.await(20, TimeUnit.SECONDS);
                return api.post(THINGS, writer, "{\"name\":\"one\"}", "key-5");
            })).toList();
            for (Future<Api.Answer> each : asked) {
                assertThat(each.get().status()).as(each.get().text()).isIn(201, 409);
            }
        }
        assertThat(api.post(THINGS, writer, "{\"name\":\"one\"}", "key-5").status()).isEqualTo(201);
        assertThat(count()).isEqualTo(1);
        assertThat(outbox.all(tenant)).hasSize(1);
    }

    @Test
    void aRequestThatCreatesNeedsAKey() {
        var answer = api.send(api.request(THINGS, writer).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"one\"}")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/faults/0/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void theContractIsServedAsItIsToWhoeverIsSignedIn() throws Exception {
        var path = "/api/coaching/v1/openapi.yaml";
        var answer = api.get(path, writer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(new ClassPathResource("openapi/coaching.yaml")
                .getContentAsString(StandardCharsets.UTF_8)).startsWith("openapi: 3.1");
        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(api.get(path, "").status()).isEqualTo(401);
    }

    @Test
    void anEditNamesTheVersionItWasMadeOn() {
        String one = THINGS + "/" + UUID.randomUUID();
        assertThat(api.put(one, writer, "{\"name\":\"n\"}", null).status()).isEqualTo(428);
        var stale = api.put(one, writer, "{\"name\":\"n\"}", "\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo("\"3\"");
        assertThat(stale.json().at("/current/name").asString()).isEqualTo("as it is");
        assertThat(api.put(one, writer, "{\"name\":\"n\"}", "\"3\"").status()).isEqualTo(200);
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        for (String token : TestTokens.refused(tenant, UUID.randomUUID())) {
            assertThat(api.get("/api/coaching/v1/who", token).status()).as(token).isEqualTo(401);
        }
        var nobody = api.get("/api/coaching/v1/who", "");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.get("/api/coaching/v1/who", writer).json().path("tenant").asString())
                .isEqualTo(tenant.toString());
    }

    @Test
    void aProgramNeedsTheScopeAndAPersonTheRole() {
        var reader = TestTokens.program(tenant, "coaching:read");
        assertThat(api.post(THINGS, reader, "{\"name\":\"one\"}").status()).isEqualTo(403);
        assertThat(api.get("/coaching/page", TestTokens.program(tenant, "console")).status()).isEqualTo(403);
        UUID person = UUID.randomUUID();
        var token = TestTokens.person(tenant, person);
        assertThat(api.get("/api/coaching/v1/who", token).status()).isEqualTo(200);
        var refused = api.post(THINGS, token, "{\"name\":\"one\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("manager");
        SampleService.ROLES.put(person, Set.of("manager"));
        assertThat(api.post(THINGS, token, "{\"name\":\"one\"}").status()).isEqualTo(201);
        SampleService.ROLES.put(person, Set.of("unknown"));
        var old = api.post(THINGS, token, "{\"name\":\"one\"}");
        assertThat(old.status()).isEqualTo(503);
        assertThat(old.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void whoHasLeftIsRefusedByEveryHandlerAndTheGatewayIsTold() {
        UUID person = UUID.randomUUID();
        SampleService.ROLES.put(person, Set.of("manager"));
        SampleService.LEFT.add(person);
        var token = TestTokens.person(tenant, person);
        for (String path : List.of("/api/coaching/v1/who", "/coaching/page", "/api/coaching/v1/openapi.yaml")) {
            var refused = api.get(path, token);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.json().path("type").asString()).isEqualTo("urn:leadwell:problem:no-access");
            assertThat(refused.json().path("detail").asString()).contains("people administrator");
            assertThat(refused.header("Leadwell-Access")).isEqualTo("none");
        }
        assertThat(api.post(THINGS, token, "{\"name\":\"one\"}").header("Leadwell-Access")).isEqualTo("none");
        assertThat(api.get("/api/coaching/v1/who", writer).header("Leadwell-Access")).isNull();
    }

    @Test
    void aServiceWithAHandlerThatNamesNobodyDoesNotStart() {
        var application = new SpringApplicationBuilder(SampleService.class, OpenPage.class);
        assertThatThrownBy(() -> application.run("--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.appRole(),
                "--spring.datasource.password=" + database.appPassword()))
                .hasStackTraceContaining("Without @Allowed").hasStackTraceContaining("OpenPage#open");
    }

    @Test
    void whetherItIsWellIsOpenToAllAndNothingElseOfItsInside() {
        for (var health : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(api.get(health, "").text()).as(health).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(api.get("/nowhere", "").status()).isEqualTo(401);
        for (var inside : List.of("", "/info", "/metrics", "/loggers", "/threaddump", "/health/outbox")) {
            assertThat(api.get("/actuator" + inside, "").status()).as(inside).isIn(401, 404);
            assertThat(api.get("/actuator" + inside, writer).status()).as(inside).isEqualTo(404);
            assertThat(api.management("/actuator" + inside, "").status()).as(inside).isEqualTo(401);
            assertThat(api.management("/actuator" + inside, writer).status()).as(inside).isEqualTo(401);
        }
        assertThat(api.management("/actuator/env", "").status()).as("not there at all").isIn(401, 404);
        var guessed = "Basic "
                + Base64.getEncoder().encodeToString("operator:guessed".getBytes(StandardCharsets.UTF_8));
        assertThat(api.management("/actuator/metrics", guessed).status()).isEqualTo(401);
    }

    @Test
    void whoRunsTheInstallationSeesWhatIsMissing() {
        assertThat(api.management("/actuator/health", Api.operator()).text()).contains("beatAgeSeconds")
                .contains("retainedLimitBytes");
        assertThat(api.management("/actuator/metrics/leadwell.outbox.beat.age", Api.operator()).status())
                .isEqualTo(200);
        assertThat(api.management("/actuator/threaddump", Api.operator()).status()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesARequestId() {
        var given = api
                .send(api.request("/api/coaching/v1/who", writer).header("X-Request-Id", "given-by-gateway").GET());
        assertThat(given.header("X-Request-Id")).isEqualTo("given-by-gateway");
        var forged = api.send(api.request("/api/coaching/v1/who", writer).header("X-Request-Id", "x y").GET());
        assertThat(forged.header("X-Request-Id")).isNotBlank().isNotEqualTo("x y");
        var problem = api.get("/api/coaching/v1/nothing", writer);
        assertThat(problem.json().path("requestId").asString()).isEqualTo(problem.header("X-Request-Id"));
    }
}
