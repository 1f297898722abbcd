package dev.leadwell.audit.session.jdbc;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.session.Sessions;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions implements Sessions {

    /** So that the index on starts finds what began before the week; no session is longer. */
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Comparator<AtEpoch> NEWER = Comparator.comparingLong(AtEpoch::epoch)
            .thenComparingLong(heard -> heard.session().version());

    private static final RowMapper<Row> SESSION = new SimplePropertyRowMapper<>(Row.class);

    private static final RowMapper<Managers> MANAGERS = new SimplePropertyRowMapper<>(Managers.class);

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Managers(UUID now, @Nullable UUID before) {}

    @Override
    public Set<UUID> put(Collection<AtEpoch> heard) {
        List<AtEpoch> newest = newest(heard);
        Set<UUID> concerned = new HashSet<>();
        jdbc.sql("""
                insert into session (tenant_id, id, epoch, version, manager_id, rep_id, kind, state, uid, starts_at,
                                     ends_at, category, contested)
                select :tenant, s.* from unnest(:ids::uuid[], :epochs::bigint[], :versions::bigint[],
                        :managers::uuid[], :reps::uuid[], :kinds::text[], :states::text[], :uids::text[],
                        :starts::timestamptz[], :ends::timestamptz[], :categories::text[], :contested::boolean[]) s
                on conflict (tenant_id, id) do update
                   set epoch = excluded.epoch, version = excluded.version, manager_id = excluded.manager_id,
                       rep_id = excluded.rep_id, kind = excluded.kind, state = excluded.state, uid = excluded.uid,
                       starts_at = excluded.starts_at, ends_at = excluded.ends_at, category = excluded.category,
                       contested = excluded.contested
                 where (session.epoch, session.version) < (excluded.epoch, excluded.version)
                returning new.manager_id as now, old.manager_id as before""")
                .param("tenant", Tenancy.current().value()).param("ids", column(newest, Session::id))
                .param("epochs", newest.stream().map(one -> Long.toString(one.epoch())).toArray(String[]::new))
                .param("versions", column(newest, Session::version))
                .param("managers", column(newest, Session::managerId)).param("reps", column(newest, Session::repId))
                .param("kinds", column(newest, Session::kind)).param("states", column(newest, Session::state))
                .param("uids", column(newest, Session::uid)).param("starts", column(newest, Session::start))
                .param("ends", column(newest, Session::end))
                .param("categories", column(newest, session -> session.category().code()))
                .param("contested", column(newest, Session::contested)).query(MANAGERS).list()
                .forEach(managers -> {
                    concerned.add(managers.now());
                    UUID before = managers.before();
                    if (before != null) {
                        concerned.add(before);
                    }
                });
        return concerned;
    }

    /** One of each session, in the order of ids, so that two who write at once do not wait for each other. */
    private static List<AtEpoch> newest(Collection<AtEpoch> heard) {
        Map<UUID, AtEpoch> byId = new TreeMap<>();
        heard.forEach(one -> byId.merge(one.session().id(), one,
                (known, other) -> NEWER.compare(known, other) < 0 ? other : known));
        return new ArrayList<>(byId.values());
    }

    private static String[] column(List<AtEpoch> rows, Function<Session, Object> value) {
        return rows.stream().map(AtEpoch::session).map(value).map(String::valueOf).toArray(String[]::new);
    }

    record Row(UUID id, long version, UUID managerId, UUID repId, String kind, String state, String uid,
            OffsetDateTime startsAt, OffsetDateTime endsAt, String category, boolean contested) {

        Session session() {
            return new Session(id, version, managerId, repId, kind, state, uid, startsAt.toInstant(),
                    endsAt.toInstant(), Coded.of(Category.class, category), contested);
        }
    }

    @Override
    public List<Session> between(UUID managerId, Instant from, Instant to) {
        return jdbc.sql("""
                select id, version, manager_id, rep_id, kind, state, uid, starts_at, ends_at, category, contested
                  from session
                 where tenant_id = :tenant and manager_id = :manager
                   and starts_at >= :earliest and starts_at < :to and ends_at > :from
                 order by starts_at, uid""")
                .param("tenant", Tenancy.current().value()).param("manager", managerId)
                .param("earliest", utc(from.minus(LONGEST))).param("from", utc(from)).param("to", utc(to))
                .query(SESSION).list().stream().map(Row::session).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Set<String> known(UUID managerId, Collection<String> uids) {
        return uids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select distinct uid from session
                         where tenant_id = :tenant and manager_id = :manager and uid = any(:uids)""")
                        .param("tenant", Tenancy.current().value()).param("manager", managerId)
                        .param("uids", uids.toArray(String[]::new)).query(String.class).list());
    }
}
