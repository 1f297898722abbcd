package dev.leadwell.people.change.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.change.Changes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class ChangeQueries implements Changes {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private final JdbcClient jdbc;

    ChangeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Change> page(@Nullable Instant before, @Nullable UUID beforeId, String about, int limit) {
        var from = Timestamp.from(before == null ? END : before);
        return jdbc.sql("""
                select id, at, who, what, aggregate_type, aggregate_id, before::text, after::text from journal
                where tenant_id = :tenant and at <= :at and (at, id) < (:at, :id)
                    and (:about = '' or aggregate_id = :about or what = :about or aggregate_type = :about)
                order by at desc, id desc limit :limit""").param("tenant", Tenancy.current().value()).param("at", from)
                .param("id", beforeId == null ? new UUID(-1, -1) : beforeId).param("about", about).param("limit", limit)
                .query((row, n) -> new Change(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("what"), row.getString("aggregate_type"), row.getString("aggregate_id"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
