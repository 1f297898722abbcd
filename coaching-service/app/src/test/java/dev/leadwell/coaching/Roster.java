package dev.leadwell.coaching;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.TestTenants;
import dev.leadwell.test.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant of a test's own, as People tells of it: a VP, a manager under the VP, reps under the manager, an administrator. */
public final class Roster {

    public final TenantId tenant = TestTenants.fresh();
    public final UUID vp = UUID.randomUUID();
    public final UUID manager = UUID.randomUUID();
    public final UUID rep = UUID.randomUUID();
    public final UUID other = UUID.randomUUID();
    public final UUID administrator = UUID.randomUUID();
    private final Map<Object, Long> versions = new HashMap<>();
    private final Map<String, UUID> titles = new HashMap<>();
    private final EventFeed feed;

    public Roster(EventFeed feed) {
        this.feed = feed;
        feed.freshen("people");
        tenant(List.of(), false);
        List.of("Rep", "Senior rep").forEach(name -> title(name, List.of(meaning("0001-01-01", null, true))));
        person(vp, "Gregory", "VP Sales", List.of(assignment("2015-01-01", null, null, "VP Sales")));
        person(manager, "Martha", "Manager", List.of(assignment("2015-01-01", null, vp, "Sales manager")));
        rep(rep, "Ana", "2016-03-01");
        person(administrator, "Ada", "tenant-admin", List.of());
    }

    public void tenant(List<String> holidays, boolean live) {
        send("people.tenant-changed.v1", tenant.value(), Map.of("tenantId", tenant.value().toString(), "name", "Test",
                "state", "active", "zone", "Europe/Rome", "firstDayOfWeek", "MONDAY", "locale", "en-GB", "currency",
                "EUR", "holidays", holidays, "live", live));
    }

    /** @param entries of {@link #meaning} */
    public void title(String name, List<Map<String, Object>> entries) {
        UUID id = titles.computeIfAbsent(name, one -> UUID.randomUUID());
        send("people.title-changed.v1", id,
                Map.of("titleId", id.toString(), "name", name, "entries", entries, "withdrawn", false));
    }

    public static Map<String, Object> meaning(String from, @Nullable String to, boolean rep) {
        var entry = new HashMap<String, Object>(Map.of("from", from, "rep", rep, "leadsManagers", false));
        if (to != null) {
            entry.put("to", to);
        }
        return entry;
    }

    public void rep(UUID id, String name, String since) {
        person(id, name, "", List.of(assignment(since, null, manager, "Rep")));
    }

    public void person(UUID id, String name, String role, List<Map<String, Object>> assignments) {
        person(id, name, role, assignments, null);
    }

    /** @param left the first day no longer employed */
    public void person(UUID id, String name, String role, List<Map<String, Object>> assignments,
            @Nullable String left) {
        var spell = new HashMap<String, Object>(Map.of("from", "2015-01-01", "openingFact", true));
        if (left != null) {
            spell.put("to", left);
        }
        send("people.person-changed.v1", id, Map.of("personId", id.toString(), "employeeNumber", "E-" + name,
                "givenName", name, "familyName", "Sample", "zone", "Europe/Rome", "roles",
                role.endsWith("-admin") ? List.of(role) : List.of(),
                "spells", List.of(spell), "assignments", assignments,
                "workingHours", List.of()));
    }

    public static Map<String, Object> assignment(String from, @Nullable String to, @Nullable UUID managerId,
            String title) {
        var assignment = new HashMap<String, Object>(Map.of("from", from, "title", title, "openingFact", false));
        if (to != null) {
            assignment.put("to", to);
        }
        if (managerId != null) {
            assignment.put("managerId", managerId.toString());
        }
        return assignment;
    }

    public UUID absence(UUID person, String from, String to) {
        UUID id = UUID.randomUUID();
        absence(id, person, from, to, false);
        return id;
    }

    public void absence(UUID id, UUID person, String from, String to, boolean withdrawn) {
        send("people.absence-changed.v1", id, Map.of("absenceId", id.toString(), "personId", person.toString(), "from",
                from, "to", to, "halfDays", List.of(), "paid", true, "withdrawn", withdrawn));
    }

    private void send(String type, UUID id, Map<String, Object> data) {
        long version = versions.merge(id, 1L, Long::sum);
        var whole = new HashMap<>(data);
        whole.put("version", version);
        feed.send(tenant, type, id, version, whole);
    }

    public String as(UUID person) {
        return TestTokens.person(tenant, person);
    }

    public String program(String... scopes) {
        return TestTokens.program(tenant, scopes);
    }
}
