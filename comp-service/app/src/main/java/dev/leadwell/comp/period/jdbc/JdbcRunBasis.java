package dev.leadwell.comp.period.jdbc;

import dev.leadwell.comp.period.Period;
import dev.leadwell.comp.period.RunBasis;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunBasis implements RunBasis {

    private static final String ENTERED = """
            select exists (select 1 from statement s
                where s.tenant_id = :tenant and s.period_id = :period and s.run = :run
                and (exists (select 1 from target t where t.tenant_id = s.tenant_id and t.payee_id = s.payee_id
                        and t.entered_by = :subject and t.from_day < :to and (t.to_day is null or t.to_day > :from))
                    or exists (select 1 from quota q where q.tenant_id = s.tenant_id and q.payee_id = s.payee_id
                        and q.entered_by = :subject and q.from_day < :to and (q.to_day is null or q.to_day > :from))
                    or exists (select 1 from attainment a where a.tenant_id = s.tenant_id
                        and a.payee_id = s.payee_id and a.entered_by = :subject and a.on_day >= :from
                        and a.on_day < :to)))""";

    /** Of a plan's versions those count that hold on a day of the period, as {@code Plan.inForce} says. */
    private static final String WROTE_PLANS = """
            select exists (select 1 from statement s
                join participation p on p.tenant_id = s.tenant_id and p.payee_id = s.payee_id
                    and p.from_day < :to and (p.to_day is null or p.to_day > :from)
                left join plan_version v on v.tenant_id = p.tenant_id and v.plan_id = p.plan_id
                    and v.state = 'released' and v.from_day < :to and (v.to_day is null or v.to_day > :from)
                    and not exists (select 1 from plan_version w where w.tenant_id = v.tenant_id
                        and w.plan_id = v.plan_id and w.state = 'released' and w.version > v.version
                        and w.from_day <= greatest(v.from_day, p.from_day, :from))
                where s.tenant_id = :tenant and s.period_id = :period and s.run = :run
                  and (p.entered_by = :subject or :subject = any(v.written_by)))""";

    private final JdbcClient jdbc;

    JdbcRunBasis(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec sql(String sql, Period period, int run) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("period", period.id())
                .param("from", period.from()).param("to", period.to()).param("run", run);
    }

    @Override
    public boolean entered(String subject, Period period, int run) {
        return sql(ENTERED, period, run).param("subject", subject).query(Boolean.class).single();
    }

    @Override
    public boolean wrotePlans(String subject, Period period, int run) {
        return sql(WROTE_PLANS, period, run).param("subject", subject).query(Boolean.class).single();
    }

    @Override
    public long plansChangedSince(Instant moment, Period period, int run) {
        return sql("""
                select count(*) from (
                    select s.payee_id from statement s
                    where s.tenant_id = :tenant and s.period_id = :period and s.run = :run
                      and (exists (select 1 from plan_version v where v.tenant_id = s.tenant_id
                              and v.plan_id = s.plan_id and v.released_at > :moment)
                        or exists (select 1 from participation p where p.tenant_id = s.tenant_id
                              and p.payee_id = s.payee_id and p.changed_at > :moment))
                    union
                    select payee_id from participation where tenant_id = :tenant and changed_at > :moment
                        and from_day < :to and (to_day is null or to_day > :from)) changed""", period, run)
                .param("moment", moment.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }
}
