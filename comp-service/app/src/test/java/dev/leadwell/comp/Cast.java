package dev.leadwell.comp;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A tenant in Rome: a VP, a manager with eight reps, two comp administrators and a tenant administrator. */
record Cast(TenantId tenant, UUID vp, UUID manager, List<UUID> reps, UUID sam, UUID mia, UUID ada) {

    static final String API = "/api/comp/v1";

    static Cast told(EventFeed feed, Api api) {
        List<UUID> reps = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            reps.add(UUID.randomUUID());
        }
        Cast cast = new Cast(TestTenants.fresh(), UUID.randomUUID(), UUID.randomUUID(), List.copyOf(reps),
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        cast.tellTenant(feed, 1, false);
        cast.tellTitle(feed, "Rep", 1, List.of(Map.of("from", "0001-01-01", "rep", true, "leadsManagers", false)));
        cast.tell(feed, cast.vp, "621", "Gregory", "Whiting", "Store Manager", null, null, List.of());
        cast.tell(feed, cast.manager, "622", "Martha", "Espinoza", "Shift Supervisor", cast.vp, null, List.of());
        for (int index = 0; index < reps.size(); index++) {
            cast.tell(feed, reps.get(index), "70" + index, "Rep" + index, "Number", "Rep", cast.manager,
                    index == 0 ? "2026-09-15" : null, List.of());
        }
        cast.tell(feed, cast.sam, "A-3", "Sam", "Ode", "Administrator", null, null, List.of("comp-admin"));
        cast.tell(feed, cast.mia, "A-4", "Mia", "Hart", "Administrator", null, null, List.of("comp-admin"));
        cast.tell(feed, cast.ada, "A-1", "Ada", "Stone", "Administrator", null, null, List.of("tenant-admin"));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> List.of(cast.manager, cast.vp, reps.getLast())
                .stream().allMatch(person -> api.get(API + "/payees/" + person + "/pay", cast.asSam())
                        .status() == 200)
                && api.get(API + "/periods", cast.asMia()).status() == 200
                && api.get(API + "/freshness", cast.asSam()).text().contains("true"));
        return cast;
    }

    void tellTenant(EventFeed feed, long version, boolean live) {
        feed.send(tenant, "people.tenant-changed.v1", tenant, version, Map.ofEntries(
                Map.entry("tenantId", tenant.toString()), Map.entry("version", version), Map.entry("name", "Test"),
                Map.entry("state", "active"), Map.entry("zone", "Europe/Rome"),
                Map.entry("firstDayOfWeek", "MONDAY"), Map.entry("locale", "en"), Map.entry("currency", "EUR"),
                Map.entry("holidays", List.of()), Map.entry("live", live)));
    }

    void tellTitle(EventFeed feed, String name, long version, List<Map<String, Object>> entries) {
        UUID title = UUID.nameUUIDFromBytes((tenant + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        feed.send(tenant, "people.title-changed.v1", title, version, Map.of("titleId", title.toString(), "version",
                version, "name", name, "entries", entries, "withdrawn", false));
    }

    void tell(EventFeed feed, UUID id, String number, String given, String family, String title, @Nullable UUID boss,
            @Nullable String left, List<String> roles) {
        Map<String, Object> assignment = new HashMap<>(Map.of("from", "2020-01-01", "title", title, "openingFact",
                true));
        Map<String, Object> spell = new HashMap<>(Map.of("from", "2020-01-01", "openingFact", true));
        if (boss != null) {
            assignment.put("managerId", boss.toString());
        }
        if (left != null) {
            assignment.put("to", left);
            spell.put("to", left);
        }
        feed.send(tenant, "people.person-changed.v1", id, 1, Map.ofEntries(Map.entry("personId", id.toString()),
                Map.entry("version", 1), Map.entry("employeeNumber", number), Map.entry("givenName", given),
                Map.entry("familyName", family), Map.entry("zone", "Europe/Rome"), Map.entry("roles", roles),
                Map.entry("spells", List.of(spell)), Map.entry("assignments", List.of(assignment)),
                Map.entry("workingHours", List.of())));
    }

    /** A complete week of the manager with so many Leadership blocks of 80, all of them backed. */
    void tellWeek(EventFeed feed, String start, long version, int leadership) {
        UUID id = weekId(start);
        feed.send(tenant, "audit.week-submitted.v1", id, version, Map.ofEntries(Map.entry("weekId", id.toString()),
                Map.entry("version", version), Map.entry("edition", version),
                Map.entry("managerId", manager.toString()), Map.entry("weekStart", start),
                Map.entry("lastDay", LocalDate.parse(start).plusDays(6).toString()),
                Map.entry("zone", "Europe/Rome"), Map.entry("state", "submitted"),
                Map.entry("leadershipBlocks", leadership), Map.entry("managementBlocks", 80 - leadership),
                Map.entry("excludedBlocks", 0), Map.entry("backedLeadershipBlocks", leadership),
                Map.entry("threshold", "50"), Map.entry("verdict", leadership >= 40 ? "balanced" : "under-led"),
                Map.entry("submittedAt", "2026-10-01T08:00:00Z"), Map.entry("openingFact", false)));
    }

    void tellReopened(EventFeed feed, String start, long version) {
        UUID id = weekId(start);
        feed.send(tenant, "audit.week-reopened.v1", id, version, Map.of("weekId", id.toString(), "version", version,
                "edition", version, "managerId", manager.toString(), "weekStart", start, "lastDay",
                LocalDate.parse(start).plusDays(6).toString(), "zone", "Europe/Rome", "state", "reopened", "reason",
                "Forgot Friday"));
    }

    UUID weekId(String start) {
        return UUID.nameUUIDFromBytes((tenant + "week" + start).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A fortnight of development sessions with a rep, ending before {@code end}. */
    void tellWindow(EventFeed feed, UUID id, long version, UUID rep, String end, String outcome) {
        Map<String, Object> data = new HashMap<>(Map.ofEntries(Map.entry("windowId", id.toString()),
                Map.entry("version", version), Map.entry("managerId", manager.toString()),
                Map.entry("repId", rep.toString()), Map.entry("kind", "development"),
                Map.entry("windowStart", LocalDate.parse(end).minusDays(14).toString()),
                Map.entry("windowEnd", end), Map.entry("outcome", outcome), Map.entry("openingFact", false)));
        if (outcome.equals("not-kept")) {
            data.put("cause", "missed");
        }
        feed.send(tenant, "coaching.window-settled.v1", id, version, data);
    }

    String asVp() {
        return TestTokens.person(tenant, vp);
    }

    String asManager() {
        return TestTokens.person(tenant, manager);
    }

    String asRep() {
        return TestTokens.person(tenant, reps.getLast());
    }

    String asSam() {
        return TestTokens.person(tenant, sam);
    }

    String asMia() {
        return TestTokens.person(tenant, mia);
    }

    String asAda() {
        return TestTokens.person(tenant, ada);
    }

    String asProgram(String... scopes) {
        return TestTokens.program(tenant, scopes);
    }
}
