package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.copy.events.TeamChanged;
import dev.leadwell.people.copy.events.TenantChanged;
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
        send(TenantChanged.TYPE, TenantChanged.class,
                "select tenant_id, version, state from copy_tenant where tenant_id = ?", sink);
        send(TeamChanged.TYPE, TeamChanged.class, "select team_id, version, state from copy_team where tenant_id = ?",
                sink);
        send(AbsenceChanged.TYPE, AbsenceChanged.class,
                "select absence_id, version, state from copy_absence where tenant_id = ?", sink);
    }

    private void send(String type, Class<?> shape, String query, Consumer<EventDraft> sink) {
        try (var rows = jdbc.sql(query).withFetchSize(AT_ONCE).param(Tenancy.current().value())
                .query((row, n) -> new EventDraft(type, row.getString(1), row.getLong(2),
                        json.readValue(row.getString(3), shape)))
                .stream()) {
            rows.forEach(sink);
        }
    }
}
