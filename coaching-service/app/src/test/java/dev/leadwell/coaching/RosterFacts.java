package dev.leadwell.coaching;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.TestTenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of a small roster, each at a version of its own, to be sent in any order. */
final class RosterFacts {

    final TenantId tenant = TestTenants.fresh();
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<UUID, Long> newest = new HashMap<>();
    private final EventFeed feed;

    RosterFacts(EventFeed feed) {
        this.feed = feed;
        feed.freshen("people");
    }

    UUID id(String name) {
        return ids.computeIfAbsent(name, one -> UUID.randomUUID());
    }

    String name(String id) {
        return ids.entrySet().stream().filter(entry -> entry.getValue().toString().equals(id)).findFirst().orElseThrow()
                .getKey();
    }

    /** The newest version that was sent, by aggregate. */
    Map<UUID, Long> newest() {
        return newest;
    }

    /** Known at the beginning: four reps of Martha's, one of whom is to leave her. */
    List<Runnable> early() {
        return List.of(() -> settings(1, List.of()), () -> title("Rep"), () -> manager("Martha", 1, null),
                () -> manager("Nils", 1, null),
                () -> rep("Ana", 1, null, "2016-03-07", null), () -> rep("Bo", 1, null, "2016-03-07", null),
                () -> rep("Cy", 1, null, "2016-03-07", null), () -> rep("Cy", 2, null, "2016-03-07", "2021-02-01"),
                () -> rep("Dee", 1, null, "2018-01-01", null),
                () -> absence("trip", "Bo", 1, "2020-11-23", "2020-11-28",
                        false));
    }

    /** Known weeks after it was true. */
    List<Runnable> late() {
        return List.of(() -> rep("Ana", 2, "2021-01-01", "2016-03-07", null),
                () -> rep("Ana", 3, "2020-12-01", "2016-03-07", null),
                () -> absence("trip", "Bo", 2, "2020-11-23", "2020-11-28", true),
                () -> absence("cold", "Bo", 1, "2020-12-01", "2020-12-02", false),
                () -> absence("cold", "Bo", 2, "2020-11-30", "2020-12-05", false),
                () -> rep("Cy", 3, null, "2016-03-07", "2020-11-30"),
                () -> absence("leave", "Martha", 1, "2020-12-07", "2020-12-12", false),
                () -> rep("Dee", 2, "2020-12-14", "2018-01-01", null),
                () -> settings(2, List.of("2020-12-08")));
    }

    private void settings(long version, List<String> holidays) {
        send("people.tenant-changed.v1", tenant.value(), version, Map.of("tenantId", tenant.value().toString(), "name",
                "Facts", "state", "active", "zone", "Europe/Rome", "firstDayOfWeek", "MONDAY", "locale", "en-GB",
                "currency", "EUR", "holidays", holidays, "live", false));
    }

    private void title(String name) {
        send("people.title-changed.v1", id(name), 1, Map.of("titleId", id(name).toString(), "name", name, "entries",
                List.of(Roster.meaning("0001-01-01", null, true)), "withdrawn", false));
    }

    private void manager(String name, long version, @Nullable String left) {
        person(name, version, left, List.of(Roster.assignment("2015-01-01", null, null, "Sales manager")));
    }

    /** @param toNils from when on Nils leads the rep, before whom Martha does */
    private void rep(String name, long version, @Nullable String left, String since, @Nullable String toNils) {
        person(name, version, left, toNils == null
                ? List.of(Roster.assignment(since, left, id("Martha"), "Rep"))
                : List.of(Roster.assignment(since, toNils, id("Martha"), "Rep"),
                        Roster.assignment(toNils, null, id("Nils"), "Rep")));
    }

    private void person(String name, long version, @Nullable String left, List<Map<String, Object>> assignments) {
        Map<String, Object> spell = new HashMap<>(Map.of("from", "2015-01-01", "openingFact", true));
        if (left != null) {
            spell.put("to", left);
        }
        send("people.person-changed.v1", id(name), version, Map.of("personId", id(name).toString(), "employeeNumber",
                "E-" + name, "givenName", name, "familyName", "Sample", "zone", "Europe/Rome", "roles", List.of(),
                "spells", List.of(spell), "assignments", assignments, "workingHours", List.of()));
    }

    private void absence(String which, String who, long version, String from, String to, boolean withdrawn) {
        send("people.absence-changed.v1", id(which), version, Map.of("absenceId", id(which).toString(), "personId",
                id(who).toString(), "from", from, "to", to, "halfDays", List.of(), "paid", true, "withdrawn",
                withdrawn));
    }

    private void send(String type, UUID id, long version, Map<String, Object> data) {
        newest.merge(id, version, Math::max);
        var whole = new HashMap<>(data);
        whole.put("version", version);
        feed.send(tenant, type, id, version, whole);
    }
}
