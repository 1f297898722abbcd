package dev.leadwell.coaching.series.jdbc;

import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTenures implements Tenures {

    private static final String COLUMNS = "select id, rep_id, manager_id, from_day, to_day, known_on from tenure";

    private final JdbcClient jdbc;

    JdbcTenures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tenure> ofRep(UUID repId) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and rep_id = ? order by from_day")
                .params(Tenancy.current().value(), repId).query(JdbcTenures::tenure).list();
    }

    @Override
    public List<Tenure> ofReps(Collection<UUID> repIds) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and rep_id = any(?) order by rep_id, from_day")
                .params(Tenancy.current().value(), repIds.toArray(UUID[]::new)).query(JdbcTenures::tenure).list();
    }

    @Override
    public List<Tenure> ofManager(UUID managerId, LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and manager_id = ? and from_day < ?::date and to_day > ?::date"
                + " order by rep_id, from_day")
                .params(Tenancy.current().value(), managerId, to, from).query(JdbcTenures::tenure).list();
    }

    @Override
    public List<Tenure> page(LocalDate on, PairFilter filter, UUID afterManager, UUID afterRep, int limit) {
        var sql = new StringBuilder(COLUMNS + " where tenant_id = ? and from_day <= ?::date and to_day > ?::date"
                + " and (manager_id, rep_id) > (?, ?)");
        var params = new ArrayList<Object>(
                List.of(Tenancy.current().value(), on, on, afterManager, afterRep));
        List<UUID> managers = filter.managers();
        UUID viewer = filter.viewer();
        if (managers != null && viewer != null) {
            sql.append(" and (manager_id = any(?) or rep_id = ?)");
            params.add(managers.toArray(UUID[]::new));
            params.add(viewer);
        }
        equal(sql, params, "manager_id", filter.managerId());
        equal(sql, params, "rep_id", filter.repId());
        params.add(limit);
        return jdbc.sql(sql.append(" order by manager_id, rep_id limit ?").toString()).params(params)
                .query(JdbcTenures::tenure).list();
    }

    private static void equal(StringBuilder sql, List<Object> params, String column, @Nullable UUID value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            params.add(value);
        }
    }

    @Override
    public void put(UUID repId, List<Tenure> tenures) {
        jdbc.sql("delete from tenure where tenant_id = ? and rep_id = ? and not (id = any(?))")
                .params(Tenancy.current().value(), repId, tenures.stream().map(Tenure::id).toArray(UUID[]::new))
                .update();
        for (Tenure tenure : tenures) {
            jdbc.sql("""
                    insert into tenure (tenant_id, id, rep_id, manager_id, from_day, to_day, known_on)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, id) do update set from_day = excluded.from_day, to_day = excluded.to_day,
                        known_on = excluded.known_on""")
                    .params(Tenancy.current().value(), tenure.id(), repId, tenure.managerId(), tenure.from(),
                            tenure.to(), tenure.knownOn())
                    .update();
        }
    }

    private static Tenure tenure(ResultSet row, int number) throws SQLException {
        return new Tenure(row.getObject("id", UUID.class), row.getObject("rep_id", UUID.class),
                row.getObject("manager_id", UUID.class), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), row.getObject("known_on", LocalDate.class));
    }
}
