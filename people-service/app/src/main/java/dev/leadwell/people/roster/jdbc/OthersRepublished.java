package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.TeamChanged;
import dev.leadwell.people.copy.events.TenantChanged;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Says the tenant, its teams and its absences again: what is stored is the events' own form, with a null for what is absent. */
@Repository
class OthersRepublished implements Republishable {
    private static final int AT_ONCE = 500;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    OthersRepublished(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String aggregate() {
        return "tenant, team, absence";
    }

    @Override
    public void republish(Consumer<EventDraft> sink) {
        send(TenantChanged.TYPE, TenantChanged.class, "tenant", sink);
        send(TeamChanged.TYPE, TeamChanged.class, "team", sink);
        send(AbsenceChanged.TYPE, AbsenceChanged.class, "absence", sink);
    }

    private void send(String type, Class<?> shape, String name, Consumer<EventDraft> sink) {
        String query = "select %1$s_id, version, state from copy_%1$s where tenant_id = ? and %1$s_id > ? order by %1$s_id limit ?"
                .formatted(name);
        UUID after = new UUID(0, 0);
        List<EventDraft> page;
        do {
            page = jdbc.sql(query).params(Tenancy.current().value(), after, AT_ONCE)
                    .query((row, n) -> new EventDraft(type, row.getString(1), row.getLong(2),
                            json.readValue(row.getString(3), shape)))
                    .list();
            page.forEach(sink);
            after = page.isEmpty() ? after : UUID.fromString(page.getLast().aggregateId());
        } while (page.size() == AT_ONCE);
    }
}
