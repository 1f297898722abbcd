package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestClock;
import dev.leadwell.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No tenant sees another's, by the database itself (G1). */
@LeadwellTest
class TenantIsolationIT {

    @Autowired
    TestDatabase database;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    TestClock clock;

    @Test
    void everyTableIsolatesTenants() {
        new IsolationRules(database).check();
    }

    @Test
    void workWithoutATenantIsAnErrorAndNoEmptyResult() {
        assertThatThrownBy(() -> jdbc.sql("select count(*) from week").query(Long.class).single())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThatThrownBy(Tenancy::current).isInstanceOf(Tenancy.NoTenantException.class);
    }

    @Test
    void anotherTenantsIdsAreNotFoundAndInNoList() {
        clock.set("2026-11-20T16:00:00Z");
        Cast ours = Cast.told(feed, api);
        Cast theirs = Cast.told(feed, api);
        String calendar = api.upload("/api/audit/v1/calendars", ours.asManager(), "file", "a.ics",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nDTSTART:20261118T090000Z\nEND:VEVENT\nEND:VCALENDAR\n".getBytes(
                        java.nio.charset.StandardCharsets.UTF_8))
                .json().get("id").asString();
        String week = api.send(api.request("/api/audit/v1/weeks/2026-11-16/submit", ours.asManager())
                .header("If-Match", "*").header("Idempotency-Key", "k")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())).json().get("weekId").asString();
        assertThat(api.get("/api/audit/v1/calendars/" + calendar, ours.asManager()).status()).isEqualTo(200);
        assertThat(api.get("/api/audit/v1/results/" + week, ours.asVp()).status()).isEqualTo(200);

        assertThat(api.get("/api/audit/v1/calendars/" + calendar, theirs.asManager()).status()).isEqualTo(404);
        assertThat(api.delete("/api/audit/v1/calendars/" + calendar, theirs.asManager()).status()).isEqualTo(404);
        for (String who : java.util.List.of(theirs.asVp(), theirs.asProgram("audit:read"))) {
            assertThat(api.get("/api/audit/v1/results/" + week, who).status()).isEqualTo(404);
            assertThat(api.get("/api/audit/v1/results", who).text()).doesNotContain(week);
        }
        assertThat(api.get("/api/audit/v1/results?managerId=" + ours.manager(), theirs.asVp()).status()).isEqualTo(404);
        assertThat(api.get("/api/audit/v1/teams?of=" + ours.vp(), theirs.asVp()).status()).isEqualTo(404);
        assertThat(api.get("/audit/teams?of=" + ours.vp(), theirs.asVp()).status()).isEqualTo(404);
        assertThat(api.delete("/api/audit/v1/people/" + ours.manager() + "/calendar-events?uid=x",
                theirs.asProgram("calendar:write")).status()).isEqualTo(404);
    }
}
