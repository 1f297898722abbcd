package dev.leadwell.kit.journal;

import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.TwoWayPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of the bound tenant, newest first. A page begins beside an entry, not at a number: what is added meanwhile
 * moves nothing.
 */
@Transactional(readOnly = true)
public class ReadJournal {

    private static final String ENTRIES = "select id, at, who, as_whom, what, aggregate_type, aggregate_id,"
            + " before::text, after::text, request_id from journal where ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectProvider<Unshown> unshown;

    ReadJournal(JdbcClient jdbc, JsonMapper json, ObjectProvider<Unshown> unshown) {
        this.jdbc = jdbc;
        this.json = json;
        this.unshown = unshown;
    }

    /** An entry's place in the log. */
    private record Place(Instant at, UUID id) {

        static Place of(String cursor) {
            return Cursors.decode(cursor, 2,
                    parts -> new Place(Cursors.instant(parts.get(0)), UUID.fromString(parts.get(1))));
        }

        static String cursor(JournalEntry entry) {
            return Cursors.encode(entry.at().toString(), entry.id().toString());
        }
    }

    /** The entries after the cursor; the newest without one. */
    public TwoWayPage<JournalEntry> older(JournalFilter filter, @Nullable String cursor, int limit) {
        return page(filter, cursor, null, limit);
    }

    /** @param before wins over after */
    public TwoWayPage<JournalEntry> page(JournalFilter filter, @Nullable String after, @Nullable String before,
            int limit) {
        return TwoWayPage.of(after, before, limit, Place::cursor, (cursor, older, most) -> find(filter,
                cursor == null ? null : Place.of(cursor), older, most));
    }

    /** Whether more than so many match, without counting on beyond them. */
    public boolean exceeds(JournalFilter filter, int most) {
        JournalCondition condition = new JournalCondition(filter);
        return jdbc.sql("select count(*) from (select 1 from journal where " + condition.sql()
                + " order by at desc, id desc limit :limit) found")
                .params(condition.values()).param("limit", most + 1).query(Integer.class).single() > most;
    }

    private List<JournalEntry> find(JournalFilter filter, @Nullable Place place, boolean older, int limit) {
        JournalCondition condition = new JournalCondition(filter);
        if (place != null) {
            condition.beside(Timestamp.from(place.at()), place.id(), older);
        }
        return jdbc.sql(ENTRIES + condition.sql() + (older ? " order by at desc, id desc" : " order by at, id")
                + " limit :limit").params(condition.values()).param("limit", limit)
                .query((row, n) -> entry(row)).list();
    }

    private JournalEntry entry(ResultSet row) throws SQLException {
        String type = row.getString("aggregate_type");
        return new JournalEntry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                row.getString("who"), row.getString("as_whom"), row.getString("what"), type,
                row.getString("aggregate_id"), value(type, row.getString("before")),
                value(type, row.getString("after")), row.getString("request_id"));
    }

    private @Nullable JsonNode value(String type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        JsonNode value = json.readTree(text);
        unshown.forEach(one -> Unshown.without(one.fieldsOf(type), value));
        return value;
    }
}
