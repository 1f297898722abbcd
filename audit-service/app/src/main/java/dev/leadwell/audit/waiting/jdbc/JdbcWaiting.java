package dev.leadwell.audit.waiting.jdbc;

import dev.leadwell.audit.waiting.Kept;
import dev.leadwell.audit.waiting.Waiting;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaiting implements Waiting {

    private static final UUID EVERYBODY = new UUID(0, 0);

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);

    private final JdbcClient jdbc;

    JdbcWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(long changes, @Nullable LocalDate weekStart, @Nullable Integer suggestions) {

        Kept kept() {
            return new Kept(changes, suggestions == null ? null : weekStart, suggestions == null ? 0 : suggestions);
        }
    }

    /** What changed for everybody changed for the manager too: a count holds for as many changes as both are. */
    @Override
    public Kept of(UUID manager) {
        return jdbc.sql("""
                select coalesce(sum(changes), 0) as changes,
                       max(week_start) filter (where manager_id = :manager) as week_start,
                       max(suggestions) filter (where manager_id = :manager
                           and counted = (select sum(changes) from waiting
                                           where tenant_id = :tenant and manager_id = any(array[:manager, :everybody])))
                           as suggestions
                  from waiting where tenant_id = :tenant and manager_id = any(array[:manager, :everybody])""")
                .param("tenant", Tenancy.current().value()).param("manager", manager).param("everybody", EVERYBODY)
                .query(ROW).single().kept();
    }

    @Override
    public void changed(Collection<UUID> managers) {
        jdbc.sql("""
                insert into waiting (tenant_id, manager_id, changes, counted)
                select :tenant, manager_id, 1, -1 from unnest(:managers) as m (manager_id) order by manager_id
                on conflict (tenant_id, manager_id) do update set changes = waiting.changes + 1""")
                .param("tenant", Tenancy.current().value())
                .param("managers", managers.stream().distinct().toArray(UUID[]::new)).update();
    }

    @Override
    public void changedForAll() {
        changed(List.of(EVERYBODY));
    }

    @Override
    public void keep(UUID manager, WeekCount count) {
        keep(manager, count, 0);
    }

    @Override
    public void keepChanged(UUID manager, WeekCount count) {
        keep(manager, count, 1);
    }

    /** A count of what has changed meanwhile is kept too, and holds for nobody. */
    private void keep(UUID manager, WeekCount count, int changes) {
        jdbc.sql("""
                insert into waiting (tenant_id, manager_id, changes, counted, week_start, suggestions)
                values (:tenant, :manager, :changes, :counted, :weekStart, :suggestions)
                on conflict (tenant_id, manager_id) do update
                   set changes = waiting.changes + excluded.changes, counted = excluded.counted,
                       week_start = excluded.week_start, suggestions = excluded.suggestions""")
                .param("tenant", Tenancy.current().value()).param("manager", manager).param("changes", changes)
                .param("counted", count.seen() + changes).param("weekStart", count.weekStart())
                .param("suggestions", count.suggestions()).update();
    }
}
