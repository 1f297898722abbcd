package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Periods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeriods implements Periods {

    private static final RowMapper<PeriodRow> PERIOD = new SimplePropertyRowMapper<>(PeriodRow.class);
    private static final RowMapper<RunRow> RUN = new SimplePropertyRowMapper<>(RunRow.class);
    private static final String SELECT = PeriodRow.SELECT;
    private static final LocalDate BEYOND_ALL = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;

    JdbcPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private static List<Period> periods(JdbcClient.StatementSpec found) {
        return found.query(PERIOD).list().stream().map(PeriodRow::period).toList();
    }

    @Override
    public Optional<Period> find(UUID periodId) {
        return periods(sql(SELECT + " and id = :id").param("id", periodId)).stream().findFirst();
    }

    @Override
    public Optional<Period> lock(UUID periodId) {
        return periods(sql(SELECT + " and id = :id for update").param("id", periodId)).stream().findFirst();
    }

    @Override
    public boolean calculatesAlone(UUID periodId) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "calculate-period|" + periodId).query(Boolean.class).single();
    }

    @Override
    public Optional<Period> named(String name) {
        return periods(sql(SELECT + " and name_key = :nameKey").param("nameKey", Periods.nameKey(name))).stream()
                .findFirst();
    }

    @Override
    public List<Period> page(@Nullable Period before, int size) {
        return periods(sql(SELECT + " and (from_day, id) < (:day, :id) order by from_day desc, id desc limit :size")
                .param("day", before == null ? BEYOND_ALL : before.from())
                .param("id", before == null ? new UUID(0, 0) : before.id()).param("size", size));
    }

    @Override
    public List<Period> inState(Period.State state) {
        return periods(sql(SELECT + " and state = :state order by from_day").param("state", state.code()));
    }

    @Override
    public List<Period> overlapping(LocalDate from, LocalDate to, int perYear) {
        return periods(sql(SELECT + " and from_day < :to and to_day > :from and per_year = :perYear order by from_day")
                .param("to", to).param("from", from).param("perYear", perYear));
    }

    @Override
    public List<Period> approvedOn(LocalDate day) {
        return periods(sql(SELECT + " and from_day <= :day and to_day > :day and state = 'approved'")
                .param("day", day));
    }

    @Override
    public void add(Period period) {
        sql("""
                insert into period (tenant_id, id, name, name_key, from_day, to_day, per_year, state)
                values (:tenant, :id, :name, :nameKey, :from, :to, :perYear, :state)""")
                .param("id", period.id()).param("name", period.name())
                .param("nameKey", Periods.nameKey(period.name())).param("from", period.from())
                .param("to", period.to()).param("perYear", period.perYear()).param("state", period.state().code())
                .update();
    }

    @Override
    public void save(Period period) {
        sql("""
                update period set state = :state, current_run = :currentRun, approved_by = :approvedBy,
                    approved_at = :approvedAt, approval_reason = :approvalReason
                where tenant_id = :tenant and id = :id""")
                .param("state", period.state().code()).param("currentRun", period.currentRun())
                .param("approvedBy", period.approvedBy()).param("approvedAt", RunRow.utc(period.approvedAt()))
                .param("approvalReason", period.approvalReason()).param("id", period.id()).update();
    }

    @Override
    public Optional<Run> run(UUID periodId, int number) {
        return sql(RunRow.SELECT + " and period_id = :period and number = :number").param("period", periodId)
                .param("number", number).query(RUN).optional().map(RunRow::run);
    }

    @Override
    public List<Run> runs(UUID periodId, int size) {
        return sql(RunRow.SELECT + " and period_id = :period order by number desc limit :size")
                .param("period", periodId).param("size", size).query(RUN).list().stream().map(RunRow::run).toList();
    }

    @Override
    public List<Run> currentRuns(Collection<UUID> periodIds) {
        return sql(RunRow.SELECT + " and (period_id, number) in"
                + " (select p.id, p.current_run from period p where p.tenant_id = :tenant and p.id = any(:periods))")
                .param("periods", periodIds.toArray(UUID[]::new)).query(RUN).list().stream().map(RunRow::run).toList();
    }

    @Override
    public void save(Run run) {
        RunRow.bind(sql(RunRow.SAVE), run).update();
    }
}
