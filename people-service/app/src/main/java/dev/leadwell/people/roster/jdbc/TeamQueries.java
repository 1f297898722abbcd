package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.roster.Teams;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads names of teams from their states. */
@Repository
@Transactional(readOnly = true)
class TeamQueries implements Teams {
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;

    TeamQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> teamIds) {
        return jdbc.sql("""
                select team_id, state ->> 'name' as name from copy_team
                where tenant_id = :tenant and team_id = any(:teams)""").param("tenant", Tenancy.current().value())
                .param("teams", teamIds.toArray(UUID[]::new)).query(ROW).stream()
                .collect(Collectors.toMap(Row::teamId, Row::name));
    }

    /** A tenant has as many teams as managers: they are read at once. */
    @Override
    public Map<String, UUID> byNameKey() {
        return jdbc.sql("""
                select team_id, state ->> 'name' as name from copy_team
                where tenant_id = :tenant and not (state ->> 'withdrawn')::boolean""")
                .param("tenant", Tenancy.current().value()).query(ROW).stream()
                .collect(Collectors.toMap(row -> Teams.nameKey(row.name()), Row::teamId, (one, other) -> one));
    }

    record Row(UUID teamId, String name) {}
}
