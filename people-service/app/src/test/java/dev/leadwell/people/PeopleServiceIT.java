package dev.leadwell.people;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestClock;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the integration tests of this service share: one context, a tenant of its own for whoever asks. */
@LeadwellTest
abstract class PeopleServiceIT {
    @Autowired
    Api api;

    @Autowired
    OutboxProbe outbox;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    SampleTenants tenants;

    /** A tenant with its administrators, as the operator would have created it. */
    TenantId tenant() {
        var tenant = TestTenants.fresh();
        tenants.create(tenant);
        return tenant;
    }

    String as(TenantId tenant, String number) {
        return TestTokens.person(tenant, id(tenant, number));
    }

    String tenantAdmin(TenantId tenant) {
        return as(tenant, "A-1");
    }

    String peopleAdmin(TenantId tenant) {
        return as(tenant, "A-2");
    }

    UUID id(TenantId tenant, String number) {
        return UUID.fromString(
                stored("select person_id from person_identity where source = 'employee-number' and value = '"
                        + number + "' and known_to = 'infinity' and tenant_id = '" + tenant + "'"));
    }

    /** The real roster that the demo imports. */
    static byte[] foodmart() {
        try {
            return Files.readAllBytes(Path.of(System.getProperty("leadwell.root", "../.."),
                    "deploy/local/src/main/resources/demo/foodmart.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode upload(TenantId tenant, byte[] content, String... fields) {
        var answer = api.upload("/api/people/v1/imports", peopleAdmin(tenant), "file", "roster.csv", content, fields);
        org.assertj.core.api.Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    JsonNode applied(TenantId tenant, JsonNode uploaded, String decision) {
        var started = start(tenant, uploaded, decision);
        org.assertj.core.api.Assertions.assertThat(started.status()).as(started.text()).isEqualTo(202);
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> api.get(path(uploaded),
                peopleAdmin(tenant)).json(), one -> !one.path("state").asString().equals("applying"));
    }

    /** Asks for the job that applies a file, and does not wait for it. */
    Api.Answer start(TenantId tenant, JsonNode uploaded, String decision) {
        return api.send(api.request(path(uploaded) + "/apply", peopleAdmin(tenant))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + uploaded.path("version").asLong() + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(decision)));
    }

    static String path(JsonNode uploaded) {
        return "/api/people/v1/imports/" + uploaded.path("importId").asString();
    }

    /** Whether somebody waits in the database for what another transaction holds. */
    boolean somebodyWaits() {
        return stored("select exists (select 1 from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock')").equals("t");
    }

    /** Past the service, as nobody but the operator could. */
    void sql(String statement) {
        try (var admin = database.servers().admin(database.name()); var run = admin.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    String stored(String query) {
        try (var admin = database.servers().admin(database.name());
                var run = admin.createStatement();
                var row = run.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
