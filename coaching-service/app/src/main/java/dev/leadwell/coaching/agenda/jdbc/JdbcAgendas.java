package dev.leadwell.coaching.agenda.jdbc;

import dev.leadwell.coaching.agenda.ActionItem;
import dev.leadwell.coaching.agenda.AgendaPoint;
import dev.leadwell.coaching.agenda.Agendas;
import dev.leadwell.kit.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgendas implements Agendas {

    private static final String POINTS = "select id, series_id, session_id, author_id, text, added_at, done_in"
            + " from agenda_point where tenant_id = ?";
    private static final String ITEMS = "select id, series_id, session_id, author_id, owner_id, text, due_on, added_at,"
            + " done_in from action_item where tenant_id = ?";

    private final JdbcClient jdbc;

    JdbcAgendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AgendaPoint> pointsOf(UUID sessionId) {
        return jdbc.sql(POINTS + " and (session_id = ? or done_in = ?) order by added_at, id")
                .params(tenant(), sessionId, sessionId).query(JdbcAgendas::point).list();
    }

    @Override
    public List<AgendaPoint> openPoints(UUID seriesId) {
        return jdbc.sql(POINTS + " and series_id = ? and done_in is null order by added_at, id")
                .params(tenant(), seriesId).query(JdbcAgendas::point).list();
    }

    @Override
    public Optional<AgendaPoint> point(UUID id) {
        return jdbc.sql(POINTS + " and id = ?").params(tenant(), id).query(JdbcAgendas::point).optional();
    }

    @Override
    public void put(AgendaPoint point) {
        jdbc.sql("""
                insert into agenda_point (tenant_id, id, series_id, session_id, author_id, text, added_at, done_in)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set series_id = excluded.series_id,
                    session_id = excluded.session_id, text = excluded.text, done_in = excluded.done_in""")
                .params(tenant(), point.id(), point.seriesId(), point.sessionId(), point.authorId(), point.text(),
                        Timestamp.from(point.addedAt()))
                .param(point.doneIn()).update();
    }

    @Override
    public void removePoint(UUID id) {
        jdbc.sql("delete from agenda_point where tenant_id = ? and id = ?").params(tenant(), id).update();
    }

    @Override
    public List<ActionItem> itemsOf(UUID sessionId) {
        return jdbc.sql(ITEMS + " and (session_id = ? or done_in = ?) order by added_at, id")
                .params(tenant(), sessionId, sessionId).query(JdbcAgendas::item).list();
    }

    @Override
    public List<ActionItem> openItems(UUID seriesId) {
        return jdbc.sql(ITEMS + " and series_id = ? and done_in is null order by added_at, id")
                .params(tenant(), seriesId).query(JdbcAgendas::item).list();
    }

    @Override
    public Optional<ActionItem> item(UUID id) {
        return jdbc.sql(ITEMS + " and id = ?").params(tenant(), id).query(JdbcAgendas::item).optional();
    }

    @Override
    public void put(ActionItem item) {
        jdbc.sql("""
                insert into action_item (tenant_id, id, series_id, session_id, author_id, owner_id, text, added_at,
                    due_on, done_in)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set owner_id = excluded.owner_id, text = excluded.text,
                    due_on = excluded.due_on, done_in = excluded.done_in""")
                .params(tenant(), item.id(), item.seriesId(), item.sessionId(), item.authorId(), item.ownerId(),
                        item.text(), Timestamp.from(item.addedAt()))
                .param(item.dueOn()).param(item.doneIn()).update();
    }

    @Override
    public void removeItem(UUID id) {
        jdbc.sql("delete from action_item where tenant_id = ? and id = ?").params(tenant(), id).update();
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }

    private static AgendaPoint point(ResultSet row, int number) throws SQLException {
        return new AgendaPoint(row.getObject("id", UUID.class), row.getObject("series_id", UUID.class),
                row.getObject("session_id", UUID.class), row.getObject("author_id", UUID.class),
                row.getString("text"), row.getTimestamp("added_at").toInstant(),
                row.getObject("done_in", UUID.class));
    }

    private static ActionItem item(ResultSet row, int number) throws SQLException {
        return new ActionItem(row.getObject("id", UUID.class), row.getObject("series_id", UUID.class),
                row.getObject("session_id", UUID.class), row.getObject("author_id", UUID.class),
                row.getObject("owner_id", UUID.class), row.getString("text"),
                row.getObject("due_on", LocalDate.class), row.getTimestamp("added_at").toInstant(),
                row.getObject("done_in", UUID.class));
    }
}
