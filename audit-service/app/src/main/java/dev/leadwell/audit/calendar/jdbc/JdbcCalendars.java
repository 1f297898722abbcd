package dev.leadwell.audit.calendar.jdbc;

import dev.leadwell.audit.calendar.Calendars;
import dev.leadwell.audit.calendar.StoredCalendar;
import dev.leadwell.audit.ical.CalendarFile;
import dev.leadwell.audit.ical.KeptEvent;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCalendars implements Calendars {

    private static final RowMapper<Row> CALENDAR = new SimplePropertyRowMapper<>(Row.class);
    private static final RowMapper<KeptEvent> KEPT = new SimplePropertyRowMapper<>(KeptEvent.class);
    private static final String SELECT = """
            select c.id, c.owner_id, c.kind, c.name, c.address, c.read_at, c.problems::text as problems,
                   (select count(*) from calendar_event e
                     where e.tenant_id = c.tenant_id and e.calendar_id = c.id) as events
              from calendar c where c.tenant_id = :tenant and\s""";
    private static final int MOST_TOUCHING = 20_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcCalendars(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row of {@code calendar}, with how many events are kept of it. */
    record Row(UUID id, UUID ownerId, String kind, String name, @Nullable String address, OffsetDateTime readAt,
            String problems, int events) {

        StoredCalendar calendar(JsonMapper json) {
            List<ProblemRow> rows = json.readValue(problems, new TypeReference<>() {
            });
            return new StoredCalendar(id, ownerId, Coded.of(StoredCalendar.Kind.class, kind), name, address,
                    readAt.toInstant(),
                    events, rows.stream().map(ProblemRow::problem).toList());
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public void lock(UUID owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", Tenancy.current() + "|calendars|" + owner).query((row, number) -> true).single();
    }

    @Override
    public List<StoredCalendar> of(UUID owner) {
        return sql(SELECT + "c.owner_id = :owner order by c.read_at desc, c.id").param("owner", owner).query(CALENDAR)
                .list().stream().map(row -> row.calendar(json)).toList();
    }

    @Override
    public Optional<StoredCalendar> find(UUID id) {
        return sql(SELECT + "c.id = :id").param("id", id).query(CALENDAR).optional().map(row -> row.calendar(json));
    }

    @Override
    public Optional<StoredCalendar> find(UUID owner, StoredCalendar.Kind kind, String name) {
        return sql(SELECT + "c.owner_id = :owner and c.kind = :kind and c.name = :name").param("owner", owner)
                .param("kind", kind.code()).param("name", name).query(CALENDAR).optional()
                .map(row -> row.calendar(json));
    }

    @Override
    public void replace(StoredCalendar calendar, List<CalendarFile.Event> events) {
        keep(calendar);
        sql("delete from calendar_event where tenant_id = :tenant and calendar_id = :calendar")
                .param("calendar", calendar.id()).update();
        insert(calendar.id(), events);
    }

    @Override
    public void put(StoredCalendar calendar, CalendarFile.Event event) {
        keep(calendar);
        removeEvent(calendar.id(), event.uid());
        insert(calendar.id(), List.of(event));
    }

    private void keep(StoredCalendar calendar) {
        sql("""
                insert into calendar (tenant_id, id, owner_id, kind, name, address, read_at, problems)
                values (:tenant, :id, :owner, :kind, :name, :address, :readAt, :problems::jsonb)
                on conflict (tenant_id, id) do update
                   set address = excluded.address, read_at = excluded.read_at, problems = excluded.problems""")
                .param("id", calendar.id()).param("owner", calendar.ownerId()).param("kind", calendar.kind().code())
                .param("name", calendar.name()).param("address", calendar.address())
                .param("readAt", calendar.readAt().atOffset(ZoneOffset.UTC))
                .param("problems",
                        json.writeValueAsString(calendar.problems().stream().map(ProblemRow::of).toList()))
                .update();
    }

    private void insert(UUID calendarId, List<CalendarFile.Event> events) {
        sql("""
                insert into calendar_event (tenant_id, calendar_id, uid, definition, first_at, last_at)
                select :tenant, :calendar, e.*
                  from unnest(:uids::text[], :definitions::text[], :firsts::timestamptz[], :lasts::timestamptz[]) e""")
                .param("calendar", calendarId).param("uids", column(events, CalendarFile.Event::uid))
                .param("definitions", column(events, CalendarFile.Event::text))
                .param("firsts", column(events, event -> stamp(event.first())))
                .param("lasts", column(events, event -> stamp(event.last()))).update();
    }

    private static String[] column(List<CalendarFile.Event> events, Function<CalendarFile.Event, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }

    /** A year beyond what PostgreSQL keeps is as good as no end. */
    private static String stamp(@Nullable Instant instant) {
        if (instant == null) {
            return "infinity";
        }
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        return time.getYear() < 1 ? "-infinity" : time.getYear() > 9999 ? "infinity" : time.toString();
    }

    @Override
    public void removeEvent(UUID calendarId, String uid) {
        sql("delete from calendar_event where tenant_id = :tenant and calendar_id = :calendar and uid = :uid")
                .param("calendar", calendarId).param("uid", uid).update();
    }

    @Override
    public void remove(UUID id) {
        sql("delete from calendar where tenant_id = :tenant and id = :id").param("id", id).update();
    }

    @Override
    public List<KeptEvent> touching(UUID owner, Instant from, Instant to, long mostCharacters) {
        return sql("""
                select name as calendar, uid, address, case when so_far <= :most then definition end as definition
                  from (select c.name, c.address, e.calendar_id, e.uid, e.definition,
                               sum(char_length(e.definition)) over (order by e.calendar_id, e.uid) as so_far
                          from calendar c
                          join calendar_event e on e.tenant_id = c.tenant_id and e.calendar_id = c.id
                         where c.tenant_id = :tenant and c.owner_id = :owner
                           and e.last_at > :from and e.first_at < :to) touching
                 order by calendar_id, uid limit :limit""")
                .param("most", mostCharacters).param("owner", owner).param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC)).param("limit", MOST_TOUCHING).query(KEPT).list();
    }
}
