package dev.leadwell.comp.attainment.jdbc;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.Attainments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAttainments implements Attainments {

    private static final String SELECT = "select * from attainment"
            + " where tenant_id = current_setting('app.tenant_id')::uuid ";
    private static final int BATCH = 500;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcAttainments(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public List<Attainment> page(@Nullable UUID payeeId, LocalDate from, LocalDate to, @Nullable Attainment after,
            int size) {
        LocalDate day = after == null ? from : after.date();
        UUID payee = after == null ? new UUID(0, 0) : after.payeeId();
        UUID id = after == null ? new UUID(0, 0) : after.id();
        String ofPayee = payeeId == null ? "" : "and payee_id = :only ";
        var query = jdbc.sql(SELECT + ofPayee + "and on_day >= :day and on_day < :to"
                + " and (on_day, payee_id, id) > (:day, :payee, :id) order by on_day, payee_id, id limit :size")
                .param("day", day).param("to", to).param("payee", payee).param("id", id).param("size", size);
        return (payeeId == null ? query : query.param("only", payeeId)).query((row, number) -> item(row)).list();
    }

    @Override
    public Optional<Attainment> find(UUID id) {
        return jdbc.sql(SELECT + "and id = ?").param(id).query((row, number) -> item(row)).optional();
    }

    @Override
    public List<Attainment> ofPayees(Collection<UUID> payeeIds, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + "and payee_id = any(?) and on_day >= ? and on_day < ?")
                .params(payeeIds.toArray(UUID[]::new), from, to).query((row, number) -> item(row)).list();
    }

    @Override
    public void changeAlone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attainment|' || current_setting('app.tenant_id'), 0))")
                .query(row -> {});
    }

    @Override
    public void save(List<Attainment> items) {
        if (!items.isEmpty()) {
            keepFormer(items);
        }
        batches.batchUpdate(
                """
                        insert into attainment (tenant_id, id, payee_id, measure, on_day, attained, quota, entered_by, entered_at)
                        values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update set attained = excluded.attained, quota = excluded.quota,
                            entered_by = excluded.entered_by, entered_at = excluded.entered_at""",
                items, BATCH,
                (statement, item) -> {
                    statement.setObject(1, item.id());
                    statement.setObject(2, item.payeeId());
                    statement.setString(3, item.measure());
                    statement.setObject(4, item.date());
                    statement.setBigDecimal(5, item.attained());
                    statement.setBigDecimal(6, item.quota());
                    statement.setString(7, item.enteredBy());
                    statement.setTimestamp(8, Timestamp.from(item.enteredAt()));
                });
    }

    private void keepFormer(List<Attainment> items) {
        Attainment any = items.getFirst();
        jdbc.sql("""
                insert into attainment_former (tenant_id, id, replaced_at, replaced_by, attained, quota, entered_by,
                    entered_at)
                select tenant_id, id, ?::timestamptz, ?::text, attained, quota, entered_by, entered_at from attainment
                where tenant_id = current_setting('app.tenant_id')::uuid and id = any(?)""")
                .params(Timestamp.from(any.enteredAt()), any.enteredBy(),
                        items.stream().map(Attainment::id).toArray(UUID[]::new))
                .update();
    }

    @Override
    public long enteredAfter(Instant moment, LocalDate from, LocalDate to) {
        return jdbc.sql("select count(*) from attainment where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and on_day >= ? and on_day < ? and entered_at > ?").params(from, to, Timestamp.from(moment))
                .query(Long.class).single();
    }

    private static Attainment item(ResultSet row) throws SQLException {
        BigDecimal quota = row.getBigDecimal("quota");
        return new Attainment(row.getObject("id", UUID.class), row.getObject("payee_id", UUID.class),
                row.getString("measure"), row.getObject("on_day", LocalDate.class), row.getBigDecimal("attained"),
                quota, row.getString("entered_by"), row.getTimestamp("entered_at").toInstant());
    }
}
