package dev.leadwell.audit;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A tenant in Rome with a VP, a manager, two reps and an administrator, told by People's events. */
record Cast(TenantId tenant, UUID vp, UUID manager, UUID rep, UUID secondRep, UUID admin) {

    /** Until somebody is told of. */
    static final Cast NOBODY = unheardOf();

    private static Cast unheardOf() {
        return new Cast(TestTenants.fresh(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                UUID.randomUUID(), UUID.randomUUID());
    }

    static Cast told(EventFeed feed, Api api) {
        Cast cast = unheardOf();
        cast.tellTenant(feed, 1, false);
        cast.tell(feed, cast.vp, "1", "Gregory", "Whiting", null, List.of());
        cast.tell(feed, cast.manager, "2", "Martha", "Espinoza", cast.vp, List.of());
        cast.tell(feed, cast.rep, "3", "Ana", "Ruiz", cast.manager, List.of());
        cast.tell(feed, cast.secondRep, "4", "Lee", "Cho", cast.manager, List.of());
        cast.tell(feed, cast.admin, "5", "Ada", "Stone", null, List.of("tenant-admin"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> api
                .get("/api/audit/v1/weeks/2026-11-16", cast.asManager()).status() == 200
                && api.get("/api/audit/v1/teams", cast.asVp()).text().contains(cast.manager.toString())
                && api.post("/api/audit/v1/settings", cast.asAdmin(), "{}").status() != 403);
        return cast;
    }

    void tellTenant(EventFeed feed, long version, boolean live) {
        feed.send(tenant, "people.tenant-changed.v1", tenant, version, Map.ofEntries(
                Map.entry("tenantId", tenant.toString()), Map.entry("version", version), Map.entry("name", "Test"),
                Map.entry("state", "active"), Map.entry("zone", "Europe/Rome"),
                Map.entry("firstDayOfWeek", "MONDAY"), Map.entry("locale", "en"), Map.entry("currency", "EUR"),
                Map.entry("holidays", List.of("2026-12-08")),
                Map.entry("live", live)));
    }

    /** A manager under the VP with one rep. */
    void tellManager(EventFeed feed, String number, String given, String family) {
        UUID led = UUID.randomUUID();
        tell(feed, led, number, given, family, vp, List.of());
        tell(feed, UUID.randomUUID(), number + "-1", "Rep", "Of " + family, led, List.of());
    }

    private void tell(EventFeed feed, UUID id, String number, String given, String family, @Nullable UUID boss,
            List<String> roles) {
        Map<String, Object> assignment = new java.util.HashMap<>(Map.of("from", "2020-01-01", "title", "Rep",
                "openingFact", false));
        if (boss != null) {
            assignment.put("managerId", boss.toString());
        }
        feed.send(tenant, "people.person-changed.v1", id, 1, Map.ofEntries(Map.entry("personId", id.toString()),
                Map.entry("version", 1), Map.entry("employeeNumber", number), Map.entry("givenName", given),
                Map.entry("familyName", family),
                Map.entry("email", given.toLowerCase(java.util.Locale.ROOT) + "@foodmart.example"),
                Map.entry("zone", "Europe/Rome"), Map.entry("roles", roles),
                Map.entry("spells", List.of(Map.of("from", "2020-01-01", "openingFact", false))),
                Map.entry("assignments", new ArrayList<>(List.of(assignment))),
                Map.entry("workingHours", List.of())));
    }

    /** A session of the manager with the first rep, 45 minutes. */
    void tellSession(EventFeed feed, UUID id, long version, String state, String start, boolean contested) {
        Map<String, Object> data = new java.util.HashMap<>(Map.ofEntries(Map.entry("sessionId", id.toString()),
                Map.entry("version", version), Map.entry("managerId", manager.toString()),
                Map.entry("repId", rep.toString()), Map.entry("kind", "development"), Map.entry("state", state),
                Map.entry("plannedStart", start), Map.entry("zone", "Europe/Rome"),
                Map.entry("plannedMinutes", 45), Map.entry("contested", contested), Map.entry("combined", false),
                Map.entry("uid", id + "@leadwell"), Map.entry("auditCategory", "one-on-one-coaching"),
                Map.entry("openingFact", false)));
        if (state.equals("held")) {
            data.put("startedAt", start);
            data.put("heldMinutes", 45);
        }
        feed.send(tenant, "coaching.session-changed.v1", id, version, data);
    }

    String asVp() {
        return TestTokens.person(tenant, vp);
    }

    String asManager() {
        return TestTokens.person(tenant, manager);
    }

    String asRep() {
        return TestTokens.person(tenant, rep);
    }

    String asAdmin() {
        return TestTokens.person(tenant, admin);
    }

    String asProgram(String... scopes) {
        return TestTokens.program(tenant, scopes);
    }
}
