package dev.leadwell.coaching.series.jdbc;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.cadence.Recurrence;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Slot;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSeriesRegister implements SeriesRegister {

    private static final String COLUMNS = "select id, rep_id, kind, anchor_week, rule, slot_day, slot_time,"
            + " settled_until from series";

    private final JdbcClient jdbc;

    JdbcSeriesRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Series> find(UUID id) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and id = ?").params(tenant(), id)
                .query((row, number) -> series(row)).optional();
    }

    @Override
    public Optional<Series> find(UUID repId, Kind kind) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and rep_id = ? and kind = ?")
                .params(tenant(), repId, kind.code()).query((row, number) -> series(row)).optional();
    }

    @Override
    public List<Series> ofReps(Collection<UUID> repIds) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and rep_id = any(?) order by rep_id, kind desc")
                .params(tenant(), repIds.toArray(UUID[]::new)).query((row, number) -> series(row)).list();
    }

    @Override
    public List<Progress> lock(Collection<UUID> repIds) {
        return jdbc.sql(COLUMNS + " where tenant_id = ? and rep_id = any(?) order by rep_id, kind for update")
                .params(tenant(), repIds.toArray(UUID[]::new))
                .query((row, number) -> new Progress(series(row), row.getObject("settled_until", LocalDate.class)))
                .list();
    }

    @Override
    public void add(Series series, LocalDate settledUntil) {
        jdbc.sql("insert into series (tenant_id, id, rep_id, kind, anchor_week, rule, slot_day, slot_time,"
                + " settled_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, rep_id, kind) do nothing")
                .params(tenant(), series.id(), series.repId(), series.kind().code(), series.anchorWeek(),
                        series.recurrence().rule(), series.slot().day(), series.slot().time(), settledUntil)
                .update();
    }

    @Override
    public void change(Series series) {
        jdbc.sql("update series set slot_day = ?, slot_time = ? where tenant_id = ? and id = ?")
                .params(series.slot().day(), series.slot().time(), tenant(), series.id()).update();
    }

    @Override
    public void settled(Collection<UUID> repIds, LocalDate until) {
        jdbc.sql("update series set settled_until = ? where tenant_id = ? and rep_id = any(?)")
                .params(until, tenant(), repIds.toArray(UUID[]::new)).update();
    }

    @Override
    public List<UUID> repsBehind(LocalDate day, UUID after, int limit) {
        return jdbc.sql("select distinct rep_id from series where tenant_id = ? and settled_until < ?::date"
                + " and rep_id > ? order by rep_id limit ?")
                .params(tenant(), day, after, limit).query((row, number) -> row.getObject("rep_id", UUID.class)).list();
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(row.getObject("id", UUID.class), row.getObject("rep_id", UUID.class),
                Kind.of(row.getString("kind")), row.getObject("anchor_week", LocalDate.class),
                Recurrence.parse(row.getString("rule")),
                new Slot(row.getInt("slot_day"), row.getObject("slot_time", LocalTime.class)));
    }
}
