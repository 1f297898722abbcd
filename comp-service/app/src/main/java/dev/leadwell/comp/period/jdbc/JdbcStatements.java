package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.Statements;
import dev.leadwell.comp.period.StoredStatement;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStatements implements Statements {

    private static final String OWN = " where tenant_id = current_setting('app.tenant_id')::uuid and ";
    private static final int CHUNK = 200;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final StatementList list;

    JdbcStatements(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.list = new StatementList(jdbc);
    }

    @Override
    public void add(List<StoredStatement> statements) {
        batches.batchUpdate("""
                insert into statement (tenant_id, period_id, run, payee_id, statement_id, plan_id, plan_version, state,
                    reason, currency, target, total, for_leadership, document, hash)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                statements, CHUNK, (into, statement) -> {
                    into.setObject(1, statement.periodId());
                    into.setInt(2, statement.run());
                    into.setObject(3, statement.payeeId());
                    into.setObject(4, statement.statementId());
                    into.setObject(5, statement.planId());
                    into.setObject(6, statement.planVersion(), Types.INTEGER);
                    into.setString(7, statement.ready() ? "ready" : "needs-you");
                    into.setString(8, statement.reason());
                    into.setString(9, statement.currency());
                    into.setBigDecimal(10, statement.target());
                    into.setBigDecimal(11, statement.total());
                    into.setBigDecimal(12, statement.forLeadership());
                    into.setString(13, statement.document());
                    into.setString(14, statement.hash());
                });
    }

    @Override
    public void deleteOf(UUID periodId, int run) {
        jdbc.sql("delete from statement" + OWN + """
                period_id = :period and run = :run and not exists (select 1 from period p
                    where p.tenant_id = statement.tenant_id and p.id = statement.period_id
                      and p.state = 'approved' and p.current_run = statement.run)""")
                .param("period", periodId).param("run", run).update();
    }

    @Override
    public Optional<StoredStatement> find(UUID statementId) {
        return jdbc.sql("""
                select s.* from statement s
                join period p on p.tenant_id = s.tenant_id and p.id = s.period_id and p.current_run = s.run
                where s.tenant_id = current_setting('app.tenant_id')::uuid and s.statement_id = ?""")
                .param(statementId).query((row, number) -> statement(row)).optional();
    }

    @Override
    public Optional<StoredStatement> find(UUID periodId, int run, UUID payeeId) {
        return jdbc.sql("select * from statement" + OWN + "period_id = ? and run = ? and payee_id = ?")
                .params(periodId, run, payeeId).query((row, number) -> statement(row)).optional();
    }

    @Override
    public List<Row> page(Filter filter, @Nullable Place after, int size) {
        return list.page(filter, after, size);
    }

    @Override
    public Run.Summary summary(UUID periodId, int run, @Nullable Integer before) {
        List<Run.CurrencyTotal> totals = jdbc.sql("""
                select currency, coalesce(sum(target) filter (where run = :run), 0) as target,
                    coalesce(sum(total) filter (where run = :run), 0) as payout,
                    coalesce(sum(for_leadership) filter (where run = :run), 0) as for_leadership,
                    case when :before::integer is not null
                        then sum(case when run = :run then total else -total end) end as changed_by
                from statement where tenant_id = current_setting('app.tenant_id')::uuid and period_id = :period
                  and run in (:run, :before::integer) and state = 'ready'
                group by currency order by currency""")
                .param("before", before).param("period", periodId).param("run", run)
                .query((row, number) -> new Run.CurrencyTotal(row.getString("currency"), row.getBigDecimal("target"),
                        row.getBigDecimal("payout"), row.getBigDecimal("for_leadership"),
                        row.getBigDecimal("changed_by")))
                .list();
        return jdbc
                .sql("""
                        select count(s.payee_id) as payees, count(*) filter (where s.state = 'ready') as ready,
                            count(*) filter (where s.state <> 'ready') as need_you,
                            count(*) filter (where :before::integer is not null and s.total is distinct from b.total) as changed
                        from (select * from statement where tenant_id = current_setting('app.tenant_id')::uuid
                                and period_id = :period and run = :run) s
                        full join (select payee_id, total from statement
                            where tenant_id = current_setting('app.tenant_id')::uuid
                              and period_id = :period and run = :before::integer) b on b.payee_id = s.payee_id""")
                .param("before", before).param("period", periodId).param("run", run)
                .query((row, number) -> new Run.Summary(row.getInt("payees"), row.getInt("ready"),
                        row.getInt("need_you"), row.getInt("changed"), totals))
                .single();
    }

    @Override
    public void forEachReady(UUID periodId, int run, Consumer<StoredStatement> consumer) {
        UUID after = new UUID(0, 0);
        while (true) {
            List<StoredStatement> chunk = jdbc.sql("select * from statement" + OWN
                    + "period_id = ? and run = ? and payee_id > ? and state = 'ready' order by payee_id limit ?")
                    .params(periodId, run, after, CHUNK).query((row, number) -> statement(row)).list();
            chunk.forEach(consumer);
            if (chunk.size() < CHUNK) {
                return;
            }
            after = chunk.getLast().payeeId();
        }
    }

    @Override
    public List<StoredStatement> lockNextReady(UUID periodId, int run, UUID after, int atMost) {
        return jdbc.sql("select * from statement" + OWN + "period_id = ? and run = ? and payee_id > ?"
                + " and state = 'ready' order by payee_id limit ? for share")
                .params(periodId, run, after, atMost).query((row, number) -> statement(row)).list();
    }

    @Override
    public boolean isPaid(UUID payeeId, UUID periodId, int run) {
        return find(periodId, run, payeeId).isPresent();
    }

    @Override
    public boolean entered(String subject, Period period, int run) {
        return jdbc
                .sql("""
                        select exists (select 1 from statement s
                            where s.tenant_id = current_setting('app.tenant_id')::uuid and s.period_id = :period and s.run = :run
                            and (exists (select 1 from target t where t.tenant_id = s.tenant_id and t.payee_id = s.payee_id
                                    and t.entered_by = :subject and t.from_day < :to
                                    and (t.to_day is null or t.to_day > :from))
                                or exists (select 1 from quota q where q.tenant_id = s.tenant_id and q.payee_id = s.payee_id
                                    and q.entered_by = :subject and q.from_day < :to
                                    and (q.to_day is null or q.to_day > :from))
                                or exists (select 1 from attainment a where a.tenant_id = s.tenant_id
                                    and a.payee_id = s.payee_id and a.entered_by = :subject and a.on_day >= :from
                                    and a.on_day < :to)))""")
                .param("period", period.id()).param("run", run).param("subject", subject)
                .param("from", period.from()).param("to", period.to()).query(Boolean.class).single();
    }

    /** Of a plan's versions those count that hold on a day of the period, as {@code Plan.inForce} says. */
    @Override
    public boolean wrotePlans(String subject, Period period, int run) {
        return jdbc.sql("""
                select exists (select 1 from statement s
                    join participation p on p.tenant_id = s.tenant_id and p.payee_id = s.payee_id
                        and p.from_day < :to and (p.to_day is null or p.to_day > :from)
                    left join plan_version v on v.tenant_id = p.tenant_id and v.plan_id = p.plan_id
                        and v.state = 'released' and v.from_day < :to and (v.to_day is null or v.to_day > :from)
                        and not exists (select 1 from plan_version w where w.tenant_id = v.tenant_id
                            and w.plan_id = v.plan_id and w.state = 'released' and w.version > v.version
                            and w.from_day <= greatest(v.from_day, p.from_day, :from))
                    where s.tenant_id = current_setting('app.tenant_id')::uuid and s.period_id = :period
                      and s.run = :run and (p.entered_by = :subject or :subject = any(v.written_by)))""")
                .param("period", period.id()).param("run", run).param("subject", subject)
                .param("from", period.from()).param("to", period.to()).query(Boolean.class).single();
    }

    @Override
    public long plansChangedSince(Instant moment, UUID periodId, int run) {
        return jdbc
                .sql("""
                        select count(*) from (
                            select s.payee_id from statement s
                            where s.tenant_id = current_setting('app.tenant_id')::uuid and s.period_id = :period and s.run = :run
                              and (exists (select 1 from plan_version v where v.tenant_id = s.tenant_id
                                      and v.plan_id = s.plan_id and v.released_at > :moment)
                                or exists (select 1 from participation p where p.tenant_id = s.tenant_id
                                      and p.payee_id = s.payee_id and p.changed_at > :moment))
                            union
                            select p.payee_id from period d join participation p on p.tenant_id = d.tenant_id
                                and p.changed_at > :moment and p.from_day < d.to_day
                                and (p.to_day is null or p.to_day > d.from_day)
                            where d.tenant_id = current_setting('app.tenant_id')::uuid and d.id = :period) changed""")
                .param("period", periodId).param("run", run).param("moment", Timestamp.from(moment))
                .query(Long.class).single();
    }

    static StoredStatement statement(ResultSet row) throws SQLException {
        return statement(row, row.getString("document"));
    }

    static StoredStatement statement(ResultSet row, @Nullable String document) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        return new StoredStatement(row.getObject("period_id", UUID.class), row.getInt("run"),
                row.getObject("payee_id", UUID.class), row.getObject("statement_id", UUID.class),
                row.getObject("plan_id", UUID.class), row.getObject("plan_version", Integer.class),
                "ready".equals(row.getString("state")), row.getString("reason"), row.getString("currency"),
                row.getBigDecimal("target"), total, row.getBigDecimal("for_leadership"), document,
                row.getString("hash"));
    }
}
