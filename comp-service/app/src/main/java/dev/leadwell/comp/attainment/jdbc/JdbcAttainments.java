package dev.leadwell.comp.attainment.jdbc;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.Attainments;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttainments implements Attainments {

    private static final RowMapper<Row> ATTAINMENT = new SimplePropertyRowMapper<>(Row.class);
    private static final String SELECT = "select id, payee_id, measure, on_day, attained, quota, entered_by, entered_at"
            + " from attainment where tenant_id = :tenant";

    private final JdbcClient jdbc;
    private final AttainmentList list;

    JdbcAttainments(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list = new AttainmentList(jdbc);
    }

    record Row(UUID id, UUID payeeId, String measure, LocalDate onDay, BigDecimal attained, @Nullable BigDecimal quota,
            String enteredBy, OffsetDateTime enteredAt) {

        Attainment attainment() {
            return new Attainment(id, payeeId, measure, onDay, attained, quota, enteredBy, enteredAt.toInstant());
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private static List<Attainment> attainment(JdbcClient.StatementSpec found) {
        return found.query(ATTAINMENT).list().stream().map(Row::attainment).toList();
    }

    @Override
    public List<Listed> page(Query query, Order order, Paging paging) {
        return list.page(query, order, paging);
    }

    @Override
    public List<Attainment> ofPayees(Collection<UUID> payeeIds, LocalDate from, LocalDate to) {
        return attainment(sql(SELECT + " and payee_id = any(:payees) and on_day >= :from and on_day < :to")
                .param("payees", payeeIds.toArray(UUID[]::new)).param("from", from).param("to", to));
    }

    @Override
    public void changeAlone() {
        sql("select pg_advisory_xact_lock(hashtextextended('attainment|' || :tenant::text, 0))").query(row -> {});
    }

    @Override
    public void save(List<Attainment> items) {
        if (!items.isEmpty()) {
            keepFormer(items);
        }
        sql("""
                insert into attainment (tenant_id, id, payee_id, measure, on_day, attained, quota, entered_by,
                    entered_at)
                select :tenant, a.* from unnest(:ids::uuid[], :payees::uuid[], :measures::text[], :days::date[],
                        :attained::numeric[], :quotas::numeric[], :enteredBy::text[], :enteredAt::timestamptz[]) a
                on conflict (tenant_id, id) do update set attained = excluded.attained, quota = excluded.quota,
                    entered_by = excluded.entered_by, entered_at = excluded.entered_at""")
                .param("ids", column(items, Attainment::id)).param("payees", column(items, Attainment::payeeId))
                .param("measures", column(items, Attainment::measure)).param("days", column(items, Attainment::date))
                .param("attained", column(items, Attainment::attained))
                .param("quotas", column(items, Attainment::quota))
                .param("enteredBy", column(items, Attainment::enteredBy))
                .param("enteredAt", column(items, Attainment::enteredAt)).update();
    }

    private static @Nullable String[] column(List<Attainment> items, Function<Attainment, @Nullable Object> value) {
        return items.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    private void keepFormer(List<Attainment> items) {
        Attainment any = items.getFirst();
        sql("""
                insert into attainment_former (tenant_id, id, replaced_at, replaced_by, attained, quota, entered_by,
                    entered_at)
                select tenant_id, id, :at::timestamptz, :by::text, attained, quota, entered_by, entered_at
                from attainment where tenant_id = :tenant and id = any(:ids)""")
                .param("at", any.enteredAt().atOffset(ZoneOffset.UTC)).param("by", any.enteredBy())
                .param("ids", items.stream().map(Attainment::id).toArray(UUID[]::new)).update();
    }

    @Override
    public long enteredAfter(Instant moment, LocalDate from, LocalDate to) {
        return sql("select count(*) from attainment where tenant_id = :tenant and on_day >= :from and on_day < :to"
                + " and entered_at > :moment").param("from", from).param("to", to)
                .param("moment", moment.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }
}
