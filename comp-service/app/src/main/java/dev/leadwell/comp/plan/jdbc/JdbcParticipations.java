package dev.leadwell.comp.plan.jdbc;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.plan.Participation;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.Participations;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcParticipations implements Participations {

    private static final RowMapper<Row> PARTICIPATION = new SimplePropertyRowMapper<>(Row.class);
    private static final RowMapper<SignatureRow> SIGNATURE = new SimplePropertyRowMapper<>(SignatureRow.class);
    private static final RowMapper<Payees> PAYEES = new SimplePropertyRowMapper<>(Payees.class);
    private static final String SELECT = "select p.id, p.plan_id, p.payee_id, p.from_day, p.to_day, p.version"
            + " from participation p";
    private static final String OWN = " where p.tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final PayeeList list;

    JdbcParticipations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list = new PayeeList(jdbc);
    }

    record Row(UUID id, UUID planId, UUID payeeId, LocalDate fromDay, @Nullable LocalDate toDay, long version) {}

    record SignatureRow(UUID participationId, int planVersion, OffsetDateTime signedAt, String signedBy,
            boolean openingFact) {

        Signature signature() {
            return new Signature(planVersion, signedAt.toInstant(), signedBy, openingFact);
        }
    }

    record Payees(UUID planId, long number) {}

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private List<Participation> participations(JdbcClient.StatementSpec query) {
        List<Row> found = query.query(PARTICIPATION).list();
        Map<UUID, List<Signature>> signatures = sql("select participation_id, plan_version, signed_at, signed_by,"
                + " opening_fact from signature where tenant_id = :tenant and participation_id = any(:ids)"
                + " order by plan_version").param("ids", found.stream().map(Row::id).toArray(UUID[]::new))
                .query(SIGNATURE).list().stream().collect(Collectors.groupingBy(SignatureRow::participationId,
                        Collectors.mapping(SignatureRow::signature, Collectors.toList())));
        return found.stream().map(row -> new Participation(row.id(), row.planId(), row.payeeId(), row.fromDay(),
                row.toDay(), row.version(), signatures.getOrDefault(row.id(), List.of()))).toList();
    }

    @Override
    public Optional<Participation> find(UUID planId, UUID payeeId) {
        return participations(sql(SELECT + OWN + " and p.plan_id = :plan and p.payee_id = :payee")
                .param("plan", planId).param("payee", payeeId)).stream().findFirst();
    }

    @Override
    public boolean paysAnyOf(UUID planId, Collection<UUID> persons) {
        return sql("select exists (select 1 from participation where tenant_id = :tenant and plan_id = :plan"
                + " and payee_id = any(:persons))").param("plan", planId)
                .param("persons", persons.toArray(UUID[]::new)).query(Boolean.class).single();
    }

    @Override
    public List<Participation> ofPayees(Collection<UUID> payeeIds) {
        return participations(sql(SELECT + OWN + " and p.payee_id = any(:payees) order by p.payee_id, p.from_day")
                .param("payees", payeeIds.toArray(UUID[]::new)));
    }

    @Override
    public List<Listed> page(Query query, Order order, Paging paging) {
        List<PayeeList.Row> rows = list.page(query, order, paging);
        Map<UUID, Participation> byId = participations(sql(SELECT + OWN + " and p.id = any(:ids)")
                .param("ids", rows.stream().map(PayeeList.Row::id).toArray(UUID[]::new))).stream()
                .collect(Collectors.toMap(Participation::id, Function.identity()));
        return rows.stream().map(row -> new Listed(Objects.requireNonNull(byId.get(row.id())), row.place())).toList();
    }

    @Override
    public long count(Query query) {
        return list.count(query);
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> planIds) {
        return sql("select plan_id, count(*) as number from participation where tenant_id = :tenant"
                + " and plan_id = any(:plans) group by plan_id").param("plans", planIds.toArray(UUID[]::new))
                .query(PAYEES).list().stream().collect(Collectors.toMap(Payees::planId, Payees::number));
    }

    @Override
    public List<UUID> payeesDuring(LocalDate from, LocalDate to, UUID afterPayee, int size) {
        return sql("select distinct payee_id from participation where tenant_id = :tenant and payee_id > :after"
                + " and from_day < :to and (to_day is null or to_day > :from) order by payee_id limit :size")
                .param("after", afterPayee).param("to", to).param("from", from).param("size", size)
                .query((row, number) -> row.getObject("payee_id", UUID.class)).list();
    }

    @Override
    public long countPayeesDuring(LocalDate from, LocalDate to) {
        return sql("select count(distinct payee_id) from participation where tenant_id = :tenant"
                + " and from_day < :to and (to_day is null or to_day > :from)").param("to", to).param("from", from)
                .query(Long.class).single();
    }

    @Override
    public void save(Participation participation, Instant at, @Nullable String by) {
        sql("""
                insert into participation (tenant_id, id, plan_id, payee_id, version, from_day, to_day, changed_at,
                    entered_by)
                values (:tenant, :id, :plan, :payee, :version, :from, :to, :at, :by)
                on conflict (tenant_id, id) do update set version = excluded.version, from_day = excluded.from_day,
                    to_day = excluded.to_day, changed_at = excluded.changed_at,
                    entered_by = coalesce(excluded.entered_by, participation.entered_by)""")
                .param("id", participation.id()).param("plan", participation.planId())
                .param("payee", participation.payeeId()).param("version", participation.version())
                .param("from", participation.from()).param("to", participation.to())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }

    @Override
    public void sign(UUID participationId, Signature signature) {
        sql("""
                insert into signature (tenant_id, participation_id, plan_version, signed_at, signed_by, opening_fact)
                values (:tenant, :participation, :planVersion, :signedAt, :signedBy, :openingFact)""")
                .param("participation", participationId).param("planVersion", signature.planVersion())
                .param("signedAt", signature.signedAt().atOffset(ZoneOffset.UTC))
                .param("signedBy", signature.signedBy()).param("openingFact", signature.openingFact()).update();
    }

    @Override
    public List<Participation> lockNext(UUID after, int atMost) {
        return participations(sql(SELECT + OWN + " and p.id > :after order by p.id limit :limit for share")
                .param("after", after).param("limit", atMost));
    }
}
