package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Periods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.SourceFreshness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPeriods implements Periods {

    private static final String OWN = " where tenant_id = current_setting('app.tenant_id')::uuid and ";
    private static final String PERIOD = "select * from period" + OWN;
    private static final String RUN = "select * from run" + OWN;
    private final JdbcClient jdbc;

    JdbcPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Period> find(UUID periodId) {
        return jdbc.sql(PERIOD + "id = ?").param(periodId).query((row, number) -> period(row)).optional();
    }

    @Override
    public Optional<Period> lock(UUID periodId) {
        return jdbc.sql(PERIOD + "id = ? for update").param(periodId).query((row, number) -> period(row)).optional();
    }

    @Override
    public boolean calculatesAlone(UUID periodId) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("calculate-period|" + periodId).query(Boolean.class).single();
    }

    @Override
    public Optional<Period> named(String name) {
        return jdbc.sql(PERIOD + "name_key = ?").param(Periods.nameKey(name)).query((row, number) -> period(row))
                .optional();
    }

    @Override
    public List<Period> page(@Nullable Period before, int size) {
        LocalDate day = before == null ? LocalDate.of(9999, 1, 1) : before.from();
        UUID id = before == null ? new UUID(0, 0) : before.id();
        return jdbc.sql(PERIOD + "(from_day, id) < (?, ?) order by from_day desc, id desc limit ?")
                .params(day, id, size).query((row, number) -> period(row)).list();
    }

    @Override
    public List<Period> inState(Period.State state) {
        return jdbc.sql(PERIOD + "state = ? order by from_day").param(state.code())
                .query((row, number) -> period(row)).list();
    }

    @Override
    public List<Period> overlapping(LocalDate from, LocalDate to, int perYear) {
        return jdbc.sql(PERIOD + "from_day < ? and to_day > ? and per_year = ? order by from_day")
                .params(to, from, perYear).query((row, number) -> period(row)).list();
    }

    @Override
    public List<Period> approvedOn(LocalDate day) {
        return jdbc.sql(PERIOD + "from_day <= ? and to_day > ? and state = 'approved'").params(day, day)
                .query((row, number) -> period(row)).list();
    }

    @Override
    public void add(Period period) {
        jdbc.sql("""
                insert into period (tenant_id, id, name, name_key, from_day, to_day, per_year, state)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?)""")
                .params(period.id(), period.name(), Periods.nameKey(period.name()), period.from(), period.to(),
                        period.perYear(), period.state().code())
                .update();
    }

    @Override
    public void save(Period period) {
        jdbc.sql("update period set state = ?, current_run = ?, approved_by = ?, approved_at = ?, approval_reason = ?"
                + OWN + "id = ?")
                .param(period.state().code()).param(period.currentRun()).param(period.approvedBy())
                .param(timestamp(period.approvedAt())).param(period.approvalReason()).param(period.id()).update();
    }

    @Override
    public Optional<Run> run(UUID periodId, int number) {
        return jdbc.sql(RUN + "period_id = ? and number = ?").params(periodId, number)
                .query((row, index) -> run(row)).optional();
    }

    @Override
    public List<Run> runs(UUID periodId, int size) {
        return jdbc.sql(RUN + "period_id = ? order by number desc limit ?").params(periodId, size)
                .query((row, index) -> run(row)).list();
    }

    @Override
    public void save(Run run) {
        Run.Summary summary = run.summary();
        jdbc.sql("""
                insert into run (tenant_id, period_id, number, job_id, state, started_by, started_at, facts_at,
                    finished_at, facts_up_to, override_reason, compared_to, summary)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb)
                on conflict (tenant_id, period_id, number) do update set state = excluded.state,
                    facts_at = excluded.facts_at, finished_at = excluded.finished_at,
                    compared_to = excluded.compared_to, summary = excluded.summary""")
                .params(run.periodId(), run.number()).param(run.jobId())
                .params(run.state(), run.startedBy(), Timestamp.from(run.startedAt()))
                .param(timestamp(run.factsAt())).param(timestamp(run.finishedAt()))
                .param(CanonicalJson.write(run.factsUpTo())).param(run.overrideReason())
                .param(run.comparedTo()).param(summary == null ? null : CanonicalJson.write(summary)).update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("id", UUID.class), row.getString("name"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                row.getInt("per_year"), Period.State.of(row.getString("state")),
                row.getObject("current_run", Integer.class), row.getString("approved_by"),
                instant(row, "approved_at"), row.getString("approval_reason"));
    }

    private static Run run(ResultSet row) throws SQLException {
        String summary = row.getString("summary");
        return new Run(row.getObject("period_id", UUID.class), row.getInt("number"),
                row.getObject("job_id", UUID.class), row.getString("state"), row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(), instant(row, "facts_at"), instant(row, "finished_at"),
                List.of(CanonicalJson.read(row.getString("facts_up_to"), SourceFreshness[].class)),
                row.getString("override_reason"), row.getObject("compared_to", Integer.class),
                summary == null ? null : CanonicalJson.read(summary, Run.Summary.class));
    }
}
