package dev.leadwell.audit.calendar.jdbc;

import dev.leadwell.audit.calendar.Calendars;
import dev.leadwell.audit.calendar.StoredCalendar;
import dev.leadwell.audit.ical.CalendarFile;
import dev.leadwell.audit.ical.CalendarProblem;
import dev.leadwell.audit.ical.KeptEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcCalendars implements Calendars {

    private static final String SELECT = """
            select c.id, c.owner_id, c.kind, c.name, c.address, c.read_at, c.problems::text as problems,
                   (select count(*) from calendar_event e
                     where e.tenant_id = c.tenant_id and e.calendar_id = c.id) as events
              from calendar c where c.tenant_id = current_setting('app.tenant_id')::uuid and
            """;

    private static final int MOST_TOUCHING = 20_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcCalendars(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void lock(UUID owner) {
        jdbc.sql(
                "select pg_advisory_xact_lock(hashtextextended(current_setting('app.tenant_id') || '|calendars|' || ?, 0))")
                .param(owner.toString()).query((row, number) -> true).single();
    }

    @Override
    public List<StoredCalendar> of(UUID owner) {
        return jdbc.sql(SELECT + "c.owner_id = ? order by c.read_at desc, c.id").param(owner)
                .query((row, number) -> calendar(row)).list();
    }

    @Override
    public Optional<StoredCalendar> find(UUID id) {
        return jdbc.sql(SELECT + "c.id = ?").param(id).query((row, number) -> calendar(row)).optional();
    }

    @Override
    public Optional<StoredCalendar> find(UUID owner, StoredCalendar.Kind kind, String name) {
        return jdbc.sql(SELECT + "c.owner_id = ? and c.kind = ? and c.name = ?").params(owner, kind.code(), name)
                .query((row, number) -> calendar(row)).optional();
    }

    @Override
    public void replace(StoredCalendar calendar, List<CalendarFile.Event> events) {
        keep(calendar);
        jdbc.sql("delete from calendar_event where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and calendar_id = ?").param(calendar.id()).update();
        insert(calendar.id(), events);
    }

    @Override
    public void put(StoredCalendar calendar, CalendarFile.Event event) {
        keep(calendar);
        removeEvent(calendar.id(), event.uid());
        insert(calendar.id(), List.of(event));
    }

    private void keep(StoredCalendar calendar) {
        jdbc.sql("""
                insert into calendar (tenant_id, id, owner_id, kind, name, address, read_at, problems)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (tenant_id, id) do update
                   set address = excluded.address, read_at = excluded.read_at, problems = excluded.problems""")
                .params(Arrays.asList(calendar.id(), calendar.ownerId(), calendar.kind().code(), calendar.name(),
                        calendar.address(), Timestamp.from(calendar.readAt()),
                        json.writeValueAsString(calendar.problems())))
                .update();
    }

    private void insert(UUID calendarId, List<CalendarFile.Event> events) {
        jdbc.sql("""
                insert into calendar_event (tenant_id, calendar_id, uid, definition, first_at, last_at)
                select current_setting('app.tenant_id')::uuid, ?, uid, definition, first_at::timestamptz,
                       last_at::timestamptz
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as e (uid, definition, first_at, last_at)""")
                .params(calendarId, events.stream().map(CalendarFile.Event::uid).toArray(String[]::new),
                        events.stream().map(CalendarFile.Event::text).toArray(String[]::new),
                        events.stream().map(event -> stamp(event.first())).toArray(String[]::new),
                        events.stream().map(event -> stamp(event.last())).toArray(String[]::new))
                .update();
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
        jdbc.sql("delete from calendar_event where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and calendar_id = ? and uid = ?").params(calendarId, uid).update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from calendar where tenant_id = current_setting('app.tenant_id')::uuid and id = ?")
                .param(id).update();
    }

    @Override
    public List<KeptEvent> touching(UUID owner, Instant from, Instant to, long mostCharacters) {
        return jdbc.sql("""
                select name, uid, address, case when so_far <= ? then definition end as definition
                  from (select c.name, c.address, e.calendar_id, e.uid, e.definition,
                               sum(char_length(e.definition)) over (order by e.calendar_id, e.uid) as so_far
                          from calendar c
                          join calendar_event e on e.tenant_id = c.tenant_id and e.calendar_id = c.id
                         where c.tenant_id = current_setting('app.tenant_id')::uuid and c.owner_id = ?
                           and e.last_at > ? and e.first_at < ?) touching
                 order by calendar_id, uid limit ?""")
                .params(mostCharacters, owner, Timestamp.from(from), Timestamp.from(to), MOST_TOUCHING)
                .query((row, number) -> new KeptEvent(row.getString("name"), row.getString("uid"),
                        row.getString("address"), row.getString("definition")))
                .list();
    }

    private StoredCalendar calendar(ResultSet row) throws SQLException {
        List<CalendarProblem> problems = json.readValue(row.getString("problems"), new TypeReference<>() {
        });
        return new StoredCalendar(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class),
                StoredCalendar.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getString("name"), row.getString("address"), row.getTimestamp("read_at").toInstant(),
                row.getInt("events"), problems);
    }
}
