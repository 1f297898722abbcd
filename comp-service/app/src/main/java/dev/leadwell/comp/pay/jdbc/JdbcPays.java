package dev.leadwell.comp.pay.jdbc;

import dev.leadwell.comp.pay.DatedQuota;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.comp.pay.Pays;
import dev.leadwell.comp.pay.Target;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPays implements Pays {

    private static final RowMapper<PayRow> PAY = new SimplePropertyRowMapper<>(PayRow.class);
    private static final RowMapper<TargetRow> TARGET = new SimplePropertyRowMapper<>(TargetRow.class);
    private static final RowMapper<QuotaRow> QUOTA = new SimplePropertyRowMapper<>(QuotaRow.class);
    private static final String OF_PAYEES = " where tenant_id = :tenant and payee_id = any(:payees)";
    private static final String OF_PAYEE = " where tenant_id = :tenant and payee_id = :payee";

    private final JdbcClient jdbc;

    JdbcPays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PayRow(UUID payeeId, long version) {}

    record TargetRow(UUID payeeId, UUID id, LocalDate fromDay, @Nullable LocalDate toDay, BigDecimal annual,
            String currency, String enteredBy) {

        Target target() {
            return new Target(id, fromDay, toDay, annual, currency, enteredBy);
        }
    }

    record QuotaRow(UUID payeeId, UUID id, String measure, LocalDate fromDay, @Nullable LocalDate toDay,
            BigDecimal annual, String enteredBy) {

        DatedQuota quota() {
            return new DatedQuota(id, measure, fromDay, toDay, annual, enteredBy);
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public Optional<Pay> find(UUID payeeId) {
        return Optional.ofNullable(findAll(List.of(payeeId)).get(payeeId));
    }

    @Override
    public Pay lock(UUID payeeId, Instant now) {
        sql("insert into pay (tenant_id, payee_id, version, changed_at) values (:tenant, :payee, 0, :now)"
                + " on conflict do nothing").param("payee", payeeId).param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql("select version from pay" + OF_PAYEE + " for update").param("payee", payeeId).query(Long.class).single();
        return find(payeeId).orElseThrow();
    }

    @Override
    public Map<UUID, Pay> findAll(Collection<UUID> payeeIds) {
        UUID[] payees = payeeIds.toArray(UUID[]::new);
        Map<UUID, List<Target>> targets = sql("select payee_id, id, from_day, to_day, annual, currency, entered_by"
                + " from target" + OF_PAYEES + " order by from_day").param("payees", payees).query(TARGET).list()
                .stream().collect(Collectors.groupingBy(TargetRow::payeeId,
                        Collectors.mapping(TargetRow::target, Collectors.toList())));
        Map<UUID, List<DatedQuota>> quotas = sql("select payee_id, id, measure, from_day, to_day, annual, entered_by"
                + " from quota" + OF_PAYEES + " order by measure, from_day").param("payees", payees).query(QUOTA).list()
                .stream().collect(Collectors.groupingBy(QuotaRow::payeeId,
                        Collectors.mapping(QuotaRow::quota, Collectors.toList())));
        return sql("select payee_id, version from pay" + OF_PAYEES).param("payees", payees).query(PAY).list().stream()
                .collect(Collectors.toMap(PayRow::payeeId, pay -> new Pay(pay.payeeId(), pay.version(),
                        targets.getOrDefault(pay.payeeId(), List.of()),
                        quotas.getOrDefault(pay.payeeId(), List.of()))));
    }

    @Override
    public void replace(Pay pay, Instant now) {
        sql("update pay set version = :version, changed_at = :now" + OF_PAYEE).param("version", pay.version())
                .param("now", now.atOffset(ZoneOffset.UTC)).param("payee", pay.payeeId()).update();
        sql("delete from target" + OF_PAYEE).param("payee", pay.payeeId()).update();
        sql("delete from quota" + OF_PAYEE).param("payee", pay.payeeId()).update();
        pay.targets().forEach(target -> add(pay.payeeId(), target));
        pay.quotas().forEach(quota -> add(pay.payeeId(), quota));
    }

    private void add(UUID payeeId, Target target) {
        sql("""
                insert into target (tenant_id, id, payee_id, from_day, to_day, annual, currency, entered_by)
                values (:tenant, :id, :payee, :from, :to, :annual, :currency, :enteredBy)""")
                .param("id", target.id()).param("payee", payeeId).param("from", target.from())
                .param("to", target.to()).param("annual", target.annual()).param("currency", target.currency())
                .param("enteredBy", target.enteredBy()).update();
    }

    private void add(UUID payeeId, DatedQuota quota) {
        sql("""
                insert into quota (tenant_id, id, payee_id, measure, from_day, to_day, annual, entered_by)
                values (:tenant, :id, :payee, :measure, :from, :to, :annual, :enteredBy)""")
                .param("id", quota.id()).param("payee", payeeId).param("measure", quota.measure())
                .param("from", quota.from()).param("to", quota.to()).param("annual", quota.annual())
                .param("enteredBy", quota.enteredBy()).update();
    }

    @Override
    public long changedSince(Instant moment, UUID periodId, int run) {
        return sql("""
                select count(*) from statement s
                join pay p on p.tenant_id = s.tenant_id and p.payee_id = s.payee_id
                where s.tenant_id = :tenant and s.period_id = :period and s.run = :run and p.changed_at > :moment""")
                .param("period", periodId).param("run", run).param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }
}
