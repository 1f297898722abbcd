package dev.leadwell.coaching.series.jdbc;

import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
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
class JdbcTenures implements Tenures {

    private static final RowMapper<Row> TENURE = new SimplePropertyRowMapper<>(Row.class);
    private static final String SELECT = "select id, rep_id, manager_id, from_day, to_day, known_on from tenure"
            + " where tenant_id = :tenant";

    private final JdbcClient jdbc;

    JdbcTenures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID repId, UUID managerId, LocalDate fromDay, LocalDate toDay, LocalDate knownOn) {

        Tenure tenure() {
            return new Tenure(id, repId, managerId, fromDay, toDay, knownOn);
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private static List<Tenure> tenures(JdbcClient.StatementSpec found) {
        return found.query(TENURE).list().stream().map(Row::tenure).toList();
    }

    @Override
    public List<Tenure> ofRep(UUID repId) {
        return tenures(sql(SELECT + " and rep_id = :rep order by from_day").param("rep", repId));
    }

    @Override
    public List<Tenure> ofReps(Collection<UUID> repIds) {
        return tenures(sql(SELECT + " and rep_id = any(:reps) order by rep_id, from_day")
                .param("reps", repIds.toArray(UUID[]::new)));
    }

    @Override
    public List<Tenure> ofManager(UUID managerId, LocalDate from, LocalDate to) {
        return tenures(sql(SELECT + " and manager_id = :manager and from_day < :to::date and to_day > :from::date"
                + " order by rep_id, from_day")
                .param("manager", managerId).param("from", from).param("to", to));
    }

    @Override
    public List<Tenure> page(LocalDate on, PairFilter filter, UUID afterManager, UUID afterRep, int limit) {
        List<UUID> managers = filter.managers();
        JdbcClient.StatementSpec page = sql(SELECT + " and from_day <= :on::date and to_day > :on::date"
                + " and (manager_id, rep_id) > (:afterManager, :afterRep)"
                + where(managers == null ? null : filter.viewer(), "(manager_id = any(:managers) or rep_id = :viewer)")
                + where(filter.managerId(), "manager_id = :manager") + where(filter.repId(), "rep_id = :rep")
                + " order by manager_id, rep_id limit :limit");
        return tenures(page.param("on", on).param("afterManager", afterManager).param("afterRep", afterRep)
                .param("managers", managers == null ? null : managers.toArray(UUID[]::new))
                .param("viewer", filter.viewer()).param("manager", filter.managerId()).param("rep", filter.repId())
                .param("limit", limit));
    }

    private static String where(@Nullable Object given, String condition) {
        return given == null ? "" : " and " + condition;
    }

    @Override
    public void put(UUID repId, List<Tenure> tenures) {
        sql("delete from tenure where tenant_id = :tenant and rep_id = :rep and not (id = any(:ids))")
                .param("rep", repId).param("ids", tenures.stream().map(Tenure::id).toArray(UUID[]::new)).update();
        for (Tenure tenure : tenures) {
            sql("""
                    insert into tenure (tenant_id, id, rep_id, manager_id, from_day, to_day, known_on)
                    values (:tenant, :id, :rep, :manager, :from, :to, :knownOn)
                    on conflict (tenant_id, id) do update set from_day = excluded.from_day, to_day = excluded.to_day,
                        known_on = excluded.known_on""")
                    .param("id", tenure.id()).param("rep", repId).param("manager", tenure.managerId())
                    .param("from", tenure.from()).param("to", tenure.to()).param("knownOn", tenure.knownOn()).update();
        }
    }
}
