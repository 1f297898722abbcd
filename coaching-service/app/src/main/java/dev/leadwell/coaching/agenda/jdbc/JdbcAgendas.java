package dev.leadwell.coaching.agenda.jdbc;

import dev.leadwell.coaching.agenda.ActionItem;
import dev.leadwell.coaching.agenda.AgendaPoint;
import dev.leadwell.coaching.agenda.Agendas;
import dev.leadwell.coaching.agenda.Notes;
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

    @Override
    public Notes sharedNotes(UUID sessionId) {
        return jdbc.sql("select text, version from shared_note where tenant_id = ? and session_id = ?")
                .params(tenant(), sessionId).query(Notes.class).optional().orElse(Notes.NONE);
    }

    @Override
    public boolean writeSharedNotes(UUID sessionId, long seen, String text) {
        return jdbc.sql("""
                insert into shared_note as n (tenant_id, session_id, version, text) values (?, ?, 1, ?)
                on conflict (tenant_id, session_id) do update set version = n.version + 1, text = excluded.text
                where n.version = ?""").params(tenant(), sessionId, text, seen).update() == 1;
    }

    @Override
    public Notes privateNotes(UUID sessionId, UUID authorId) {
        return jdbc.sql("select sealed as text, version from private_note"
                + " where tenant_id = ? and session_id = ? and author_id = ?")
                .params(tenant(), sessionId, authorId).query(Notes.class).optional().orElse(Notes.NONE);
    }

    @Override
    public boolean writePrivateNotes(UUID sessionId, UUID authorId, long seen, String sealed) {
        return jdbc.sql("""
                insert into private_note as n (tenant_id, session_id, author_id, version, sealed) values (?, ?, ?, 1, ?)
                on conflict (tenant_id, session_id, author_id) do update
                    set version = n.version + 1, sealed = excluded.sealed
                where n.version = ?""").params(tenant(), sessionId, authorId, sealed, seen).update() == 1;
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
