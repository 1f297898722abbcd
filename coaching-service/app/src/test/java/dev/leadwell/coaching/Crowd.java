package dev.leadwell.coaching;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.TestTenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Many reps of a tenant, ten to a manager, as People tells of them when a roster is imported. */
final class Crowd {

    private static final int OF_A_MANAGER = 10;
    final TenantId tenant = TestTenants.fresh();
    private final EventFeed feed;

    Crowd(EventFeed feed) {
        this.feed = feed;
    }

    /** @param count reps and their managers together */
    void persons(int count) {
        IntStream.range(0, count).forEach(n -> {
            boolean manager = n % (OF_A_MANAGER + 1) == 0;
            send("people.person-changed.v1", id(n), Map.of("personId", id(n).toString(), "employeeNumber", "C-" + n,
                    "givenName", "N" + n, "familyName", "Sample", "zone", "Europe/Rome", "roles", List.of(), "spells",
                    List.of(Map.of("from", "2015-01-01", "openingFact", true)), "assignments",
                    List.of(Roster.assignment("2016-01-01", null, manager ? null : id(n - n % (OF_A_MANAGER + 1)),
                            manager ? "Sales manager" : "Rep")),
                    "workingHours", List.of()));
        });
    }

    void settings() {
        send("people.tenant-changed.v1", tenant.value(), Map.of("tenantId", tenant.value().toString(), "name", "Crowd",
                "state", "active", "zone", "Europe/Rome", "firstDayOfWeek", "MONDAY", "locale", "en-GB", "currency",
                "EUR", "holidays", List.of(), "live", false));
        UUID title = UUID.randomUUID();
        send("people.title-changed.v1", title, Map.of("titleId", title.toString(), "name", "Rep", "entries",
                List.of(Roster.meaning("0001-01-01", null, true)), "withdrawn", false));
    }

    private UUID id(int n) {
        return new UUID(tenant.value().getMostSignificantBits(), n + 1L);
    }

    private void send(String type, UUID id, Map<String, Object> data) {
        var whole = new java.util.HashMap<>(data);
        whole.put("version", 1);
        feed.send(tenant, type, id, 1, whole);
    }
}
