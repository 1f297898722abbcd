package dev.leadwell.coaching.agenda.jdbc;

import dev.leadwell.coaching.agenda.ActionItem;
import dev.leadwell.coaching.agenda.AgendaPoint;
import dev.leadwell.coaching.agenda.Agendas;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgendas implements Agendas {

    private static final RowMapper<PointRow> POINT = new SimplePropertyRowMapper<>(PointRow.class);
    private static final RowMapper<ItemRow> ITEM = new SimplePropertyRowMapper<>(ItemRow.class);
    private static final String POINTS = "select id, series_id, session_id, author_id, text, added_at, done_in"
            + " from agenda_point where tenant_id = :tenant";
    private static final String ITEMS = "select id, series_id, session_id, author_id, owner_id, text, due_on, added_at,"
            + " done_in from action_item where tenant_id = :tenant";
    private static final String OF_SESSION = " and (session_id = :session or done_in = :session) order by added_at, id";
    private static final String OPEN = " and series_id = :series and done_in is null order by added_at, id";

    private final JdbcClient jdbc;

    JdbcAgendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record PointRow(UUID id, UUID seriesId, UUID sessionId, UUID authorId, String text, OffsetDateTime addedAt,
            @Nullable UUID doneIn) {

        AgendaPoint point() {
            return new AgendaPoint(id, seriesId, sessionId, authorId, text, addedAt.toInstant(), doneIn);
        }
    }

    record ItemRow(UUID id, UUID seriesId, UUID sessionId, UUID authorId, UUID ownerId, String text,
            @Nullable LocalDate dueOn, OffsetDateTime addedAt, @Nullable UUID doneIn) {

        ActionItem item() {
            return new ActionItem(id, seriesId, sessionId, authorId, ownerId, text, dueOn, addedAt.toInstant(), doneIn);
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    private static List<AgendaPoint> points(JdbcClient.StatementSpec found) {
        return found.query(POINT).list().stream().map(PointRow::point).toList();
    }

    private static List<ActionItem> items(JdbcClient.StatementSpec found) {
        return found.query(ITEM).list().stream().map(ItemRow::item).toList();
    }

    @Override
    public List<AgendaPoint> pointsOf(UUID sessionId) {
        return points(sql(POINTS + OF_SESSION).param("session", sessionId));
    }

    @Override
    public List<AgendaPoint> openPoints(UUID seriesId) {
        return points(sql(POINTS + OPEN).param("series", seriesId));
    }

    @Override
    public Optional<AgendaPoint> point(UUID id) {
        return points(sql(POINTS + " and id = :id").param("id", id)).stream().findFirst();
    }

    @Override
    public void put(AgendaPoint point) {
        sql("""
                insert into agenda_point (tenant_id, id, series_id, session_id, author_id, text, added_at, done_in)
                values (:tenant, :id, :series, :session, :author, :text, :addedAt, :doneIn)
                on conflict (tenant_id, id) do update set series_id = excluded.series_id,
                    session_id = excluded.session_id, text = excluded.text, done_in = excluded.done_in""")
                .param("id", point.id()).param("series", point.seriesId()).param("session", point.sessionId())
                .param("author", point.authorId()).param("text", point.text())
                .param("addedAt", point.addedAt().atOffset(ZoneOffset.UTC)).param("doneIn", point.doneIn()).update();
    }

    @Override
    public void removePoint(UUID id) {
        sql("delete from agenda_point where tenant_id = :tenant and id = :id").param("id", id).update();
    }

    @Override
    public List<ActionItem> itemsOf(UUID sessionId) {
        return items(sql(ITEMS + OF_SESSION).param("session", sessionId));
    }

    @Override
    public List<ActionItem> openItems(UUID seriesId) {
        return items(sql(ITEMS + OPEN).param("series", seriesId));
    }

    @Override
    public Optional<ActionItem> item(UUID id) {
        return items(sql(ITEMS + " and id = :id").param("id", id)).stream().findFirst();
    }

    @Override
    public void put(ActionItem item) {
        sql("""
                insert into action_item (tenant_id, id, series_id, session_id, author_id, owner_id, text, added_at,
                    due_on, done_in)
                values (:tenant, :id, :series, :session, :author, :owner, :text, :addedAt, :dueOn, :doneIn)
                on conflict (tenant_id, id) do update set owner_id = excluded.owner_id, text = excluded.text,
                    due_on = excluded.due_on, done_in = excluded.done_in""")
                .param("id", item.id()).param("series", item.seriesId()).param("session", item.sessionId())
                .param("author", item.authorId()).param("owner", item.ownerId()).param("text", item.text())
                .param("addedAt", item.addedAt().atOffset(ZoneOffset.UTC)).param("dueOn", item.dueOn())
                .param("doneIn", item.doneIn()).update();
    }

    @Override
    public void removeItem(UUID id) {
        sql("delete from action_item where tenant_id = :tenant and id = :id").param("id", id).update();
    }
}
