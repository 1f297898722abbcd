package dev.leadwell.audit.session.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.session.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {

    /** So that the index on starts finds what began before the week; no session is longer. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Session session, long epoch) {
        jdbc.sql(
                """
                        insert into session (tenant_id, id, epoch, version, manager_id, rep_id, kind, state, uid, starts_at, ends_at,
                                             category, contested)
                        values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update
                           set epoch = excluded.epoch, version = excluded.version,
                               manager_id = excluded.manager_id, rep_id = excluded.rep_id,
                               kind = excluded.kind, state = excluded.state, uid = excluded.uid,
                               starts_at = excluded.starts_at, ends_at = excluded.ends_at, category = excluded.category,
                               contested = excluded.contested
                         where (session.epoch, session.version) < (excluded.epoch, excluded.version)""")
                .params(session.id(), epoch, session.version(), session.managerId(), session.repId(), session.kind(),
                        session.state(), session.uid(), Timestamp.from(session.start()),
                        Timestamp.from(session.end()), session.category().code(), session.contested())
                .update();
    }

    @Override
    public List<Session> between(UUID managerId, Instant from, Instant to) {
        return jdbc.sql("""
                select id, version, manager_id, rep_id, kind, state, uid, starts_at, ends_at, category, contested
                  from session
                 where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = ?
                   and starts_at >= ? and starts_at < ? and ends_at > ?
                 order by starts_at, uid""")
                .params(managerId, Timestamp.from(from.minus(LONGEST)), Timestamp.from(to), Timestamp.from(from))
                .query((row, number) -> session(row)).list();
    }

    @Override
    public Set<String> known(UUID managerId, Collection<String> uids) {
        return uids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc
                        .sql("""
                                select uid from session
                                 where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = ? and uid = any(?)""")
                        .params(managerId, uids.toArray(String[]::new)).query(String.class).list());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(row.getObject("id", UUID.class), row.getLong("version"),
                row.getObject("manager_id", UUID.class), row.getObject("rep_id", UUID.class), row.getString("kind"),
                row.getString("state"), row.getString("uid"), row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(), Category.of(row.getString("category")).orElseThrow(),
                row.getBoolean("contested"));
    }
}
