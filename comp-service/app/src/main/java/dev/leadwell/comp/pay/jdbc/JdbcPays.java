package dev.leadwell.comp.pay.jdbc;

import dev.leadwell.comp.pay.DatedQuota;
import dev.leadwell.comp.pay.Pay;
import dev.leadwell.comp.pay.Pays;
import dev.leadwell.comp.pay.Target;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPays implements Pays {

    private static final String OF_PAYEES = " where tenant_id = current_setting('app.tenant_id')::uuid"
            + " and payee_id = any(?)";
    private final JdbcClient jdbc;

    JdbcPays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OfPayee<T>(UUID payeeId, T value) {}

    @Override
    public Optional<Pay> find(UUID payeeId) {
        return Optional.ofNullable(findAll(List.of(payeeId)).get(payeeId));
    }

    @Override
    public Pay lock(UUID payeeId, Instant now) {
        jdbc.sql("""
                insert into pay (tenant_id, payee_id, version, changed_at)
                values (current_setting('app.tenant_id')::uuid, ?, 0, ?) on conflict do nothing""")
                .params(payeeId, Timestamp.from(now)).update();
        jdbc.sql("select version from pay where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and payee_id = ? for update").param(payeeId).query(Long.class).single();
        return find(payeeId).orElseThrow();
    }

    @Override
    public Map<UUID, Pay> findAll(Collection<UUID> payeeIds) {
        UUID[] ids = payeeIds.toArray(UUID[]::new);
        List<OfPayee<Target>> targets = jdbc.sql("select * from target" + OF_PAYEES + " order by from_day")
                .param(ids)
                .query((row, number) -> new OfPayee<>(row.getObject("payee_id", UUID.class),
                        new Target(row.getObject("id", UUID.class), row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class), row.getBigDecimal("annual"),
                                row.getString("currency"), row.getString("entered_by"))))
                .list();
        List<OfPayee<DatedQuota>> quotas = jdbc.sql("select * from quota" + OF_PAYEES + " order by measure, from_day")
                .param(ids)
                .query((row, number) -> new OfPayee<>(row.getObject("payee_id", UUID.class),
                        new DatedQuota(row.getObject("id", UUID.class), row.getString("measure"),
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class),
                                row.getBigDecimal("annual"), row.getString("entered_by"))))
                .list();
        Map<UUID, Pay> found = new HashMap<>();
        jdbc.sql("select payee_id, version from pay" + OF_PAYEES).param(ids)
                .query((row, number) -> new OfPayee<>(row.getObject("payee_id", UUID.class), row.getLong("version")))
                .list().forEach(pay -> found.put(pay.payeeId(), new Pay(pay.payeeId(), pay.value(),
                        of(targets, pay.payeeId()), of(quotas, pay.payeeId()))));
        return found;
    }

    private static <T> List<T> of(List<OfPayee<T>> all, UUID payeeId) {
        return all.stream().filter(one -> one.payeeId().equals(payeeId)).map(OfPayee::value).toList();
    }

    @Override
    public void replace(Pay pay, Instant now) {
        String own = " where tenant_id = current_setting('app.tenant_id')::uuid and payee_id = ?";
        jdbc.sql("update pay set version = ?, changed_at = ?" + own)
                .params(pay.version(), Timestamp.from(now), pay.payeeId()).update();
        jdbc.sql("delete from target" + own).param(pay.payeeId()).update();
        jdbc.sql("delete from quota" + own).param(pay.payeeId()).update();
        pay.targets().forEach(target -> jdbc.sql("""
                insert into target (tenant_id, id, payee_id, from_day, to_day, annual, currency, entered_by)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?)""")
                .param(target.id()).param(pay.payeeId()).param(target.from()).param(target.to())
                .param(target.annual()).param(target.currency()).param(target.enteredBy()).update());
        pay.quotas().forEach(quota -> jdbc.sql("""
                insert into quota (tenant_id, id, payee_id, measure, from_day, to_day, annual, entered_by)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?)""")
                .param(quota.id()).param(pay.payeeId()).param(quota.measure()).param(quota.from())
                .param(quota.to()).param(quota.annual()).param(quota.enteredBy()).update());
    }

    @Override
    public long changedSince(Instant moment, UUID periodId, int run) {
        return jdbc.sql("""
                select count(*) from statement s
                join pay p on p.tenant_id = s.tenant_id and p.payee_id = s.payee_id
                where s.tenant_id = current_setting('app.tenant_id')::uuid and s.period_id = ? and s.run = ?
                  and p.changed_at > ?""")
                .params(periodId, run, Timestamp.from(moment)).query(Long.class).single();
    }
}
