package dev.leadwell.coaching.series.jdbc;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.cadence.Recurrence;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Slot;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeriesRegister implements SeriesRegister {

    private static final RowMapper<Row> SERIES = new SimplePropertyRowMapper<>(Row.class);
    private static final String SELECT = "select id, rep_id, kind, anchor_week, rule, slot_day, slot_time,"
            + " settled_until from series where tenant_id = :tenant";

    private final JdbcClient jdbc;

    JdbcSeriesRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID repId, String kind, LocalDate anchorWeek, String rule, int slotDay, LocalTime slotTime,
            LocalDate settledUntil) {

        Series series() {
            return new Series(id, repId, Coded.of(Kind.class, kind), anchorWeek, Recurrence.parse(rule),
                    new Slot(slotDay, slotTime));
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public Optional<Series> find(UUID id) {
        return sql(SELECT + " and id = :id").param("id", id).query(SERIES).optional().map(Row::series);
    }

    @Override
    public Optional<Series> find(UUID repId, Kind kind) {
        return sql(SELECT + " and rep_id = :rep and kind = :kind").param("rep", repId).param("kind", kind.code())
                .query(SERIES).optional().map(Row::series);
    }

    @Override
    public List<Series> ofReps(Collection<UUID> repIds) {
        return sql(SELECT + " and rep_id = any(:reps) order by rep_id, kind desc")
                .param("reps", repIds.toArray(UUID[]::new)).query(SERIES).list().stream().map(Row::series).toList();
    }

    @Override
    public List<Progress> lock(Collection<UUID> repIds) {
        return sql(SELECT + " and rep_id = any(:reps) order by rep_id, kind for update")
                .param("reps", repIds.toArray(UUID[]::new)).query(SERIES).list().stream()
                .map(row -> new Progress(row.series(), row.settledUntil())).toList();
    }

    @Override
    public void add(Series series, LocalDate settledUntil) {
        sql("""
                insert into series (tenant_id, id, rep_id, kind, anchor_week, rule, slot_day, slot_time, settled_until)
                values (:tenant, :id, :rep, :kind, :anchorWeek, :rule, :slotDay, :slotTime, :settledUntil)
                on conflict (tenant_id, rep_id, kind) do nothing""")
                .param("id", series.id()).param("rep", series.repId()).param("kind", series.kind().code())
                .param("anchorWeek", series.anchorWeek()).param("rule", series.recurrence().rule())
                .param("slotDay", series.slot().day()).param("slotTime", series.slot().time())
                .param("settledUntil", settledUntil).update();
    }

    @Override
    public void change(Series series) {
        sql("update series set slot_day = :day, slot_time = :time where tenant_id = :tenant and id = :id")
                .param("day", series.slot().day()).param("time", series.slot().time()).param("id", series.id())
                .update();
    }

    @Override
    public void settled(Collection<UUID> repIds, LocalDate until) {
        sql("update series set settled_until = :until where tenant_id = :tenant and rep_id = any(:reps)")
                .param("until", until).param("reps", repIds.toArray(UUID[]::new)).update();
    }

    @Override
    public List<UUID> repsBehind(LocalDate day, UUID after, int limit) {
        return sql("""
                select distinct rep_id from series
                 where tenant_id = :tenant and settled_until < :day::date and rep_id > :after
                 order by rep_id limit :limit""")
                .param("day", day).param("after", after).param("limit", limit)
                .query((row, number) -> row.getObject("rep_id", UUID.class)).list();
    }
}
