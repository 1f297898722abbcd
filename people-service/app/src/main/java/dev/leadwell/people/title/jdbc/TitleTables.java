package dev.leadwell.people.title.jdbc;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.StoredTitles;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Dated twice: what is no longer so ends in what is known, and is not taken out. */
@Repository
@Transactional
class TitleTables implements StoredTitles {
    private static final String NOW_KNOWN = """
            select t.title_id, t.version, t.name, t.withdrawn, e.from_day, nullif(e.to_day, 'infinity') as to_day, e.level,
                e.rep, e.leads_managers
            from title t join title_entry e on e.tenant_id = :tenant and e.title_id = t.title_id and e.known_to = 'infinity'
            where t.tenant_id = :tenant and\s""";
    private static final RowMapper<KnownRow> KNOWN = new SimplePropertyRowMapper<>(KnownRow.class);
    private final JdbcClient jdbc;
    private final Ids ids;

    TitleTables(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Title> find(UUID titleId) {
        return one(sql(NOW_KNOWN + "t.title_id = :title order by e.from_day").param("title", titleId));
    }

    /** The lock before the entries: what they were while it was waited for is not what they are. */
    @Override
    public Optional<Title> lock(UUID titleId) {
        return sql("select title_id from title where tenant_id = :tenant and title_id = :title for update")
                .param("title", titleId).query(UUID.class).optional().flatMap(this::find);
    }

    @Override
    public Optional<Title> lockNamed(String name) {
        return sql("select title_id from title where tenant_id = :tenant and name_key = :key for update")
                .param("key", Title.key(name)).query(UUID.class).optional().flatMap(this::find);
    }

    private static Optional<Title> one(JdbcClient.StatementSpec asked) {
        return TitleRow.titles(asked.query(TitleRow.ROW).list()).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Title> after(String key, int limit) {
        return TitleRow.titles(sql(NOW_KNOWN
                + """
                        t.title_id in (select n.title_id from title n
                            where n.tenant_id = :tenant and n.name_key > :key and not n.withdrawn order by n.name_key limit :most)
                        order by t.name_key, e.from_day""")
                .param("key", key).param("most", limit).query(TitleRow.ROW).list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> meaning(UUID titleId, LocalDate on, Instant knownAt) {
        return sql(
                """
                        select from_day, nullif(to_day, 'infinity') as to_day, level, rep, leads_managers, known_from, recorded_by
                        from title_entry
                        where tenant_id = :tenant and title_id = :title and from_day <= :on and to_day > :on
                            and known_from <= :at and known_to > :at""")
                .param("title", titleId).param("on", on)
                .param("at", Timestamp.from(knownAt)).query(KNOWN).optional().map(KnownRow::known);
    }

    record KnownRow(LocalDate fromDay, @Nullable LocalDate toDay, @Nullable Integer level, boolean rep,
            boolean leadsManagers, OffsetDateTime knownFrom, String recordedBy) {

        Known known() {
            return new Known(new Title.Entry(fromDay, toDay, level, rep, leadsManagers), knownFrom.toInstant(),
                    recordedBy);
        }
    }

    @Override
    public Set<UUID> add(Collection<Title> titles, String recordedBy, Instant now) {
        var written = new HashSet<>(sql("""
                insert into title (tenant_id, title_id, version, name, name_key, withdrawn)
                select :tenant, t.id, 1, t.name, t.name_key, false
                from unnest(:ids::uuid[], :names::text[], :keys::text[]) as t (id, name, name_key) order by t.name_key
                on conflict (tenant_id, name_key) do nothing returning title_id""")
                .param("ids", column(titles, Title::id)).param("names", column(titles, Title::name))
                .param("keys", column(titles, title -> Title.key(title.name()))).query(UUID.class).list());
        insert(titles.stream().filter(title -> written.contains(title.id()))
                .flatMap(title -> title.entries().stream().map(entry -> new Of(title.id(), entry))).toList(),
                recordedBy,
                now);
        return written;
    }

    private record Of(UUID titleId, Title.Entry entry) {}

    private void insert(List<Of> entries, String recordedBy, Instant at) {
        sql("""
                insert into title_entry (tenant_id, entry_id, title_id, from_day, to_day, level, rep, leads_managers,
                    known_from, recorded_by)
                select :tenant, e.id, e.title_id, e.from_day, coalesce(e.to_day, 'infinity'), e.level, e.rep, e.leads,
                    :at, :by
                from unnest(:ids::uuid[], :titles::uuid[], :froms::date[], :tos::date[], :levels::int[], :reps::boolean[],
                    :leads::boolean[]) as e (id, title_id, from_day, to_day, level, rep, leads)""")
                .param("ids", column(entries, of -> ids.next())).param("titles", column(entries, Of::titleId))
                .param("froms", column(entries, of -> of.entry().from()))
                .param("tos", column(entries, of -> of.entry().to()))
                .param("levels", column(entries, of -> of.entry().level()))
                .param("reps", column(entries, of -> of.entry().rep()))
                .param("leads", column(entries, of -> of.entry().leadsManagers()))
                .param("at", Timestamp.from(at)).param("by", recordedBy).update();
    }

    /** Never before what was known last, whatever a clock says: two could be known at once. */
    @Override
    public void update(Title before, Title after, String recordedBy, Instant now) {
        sql("update title set version = :version, withdrawn = :withdrawn where tenant_id = :tenant and title_id = :title")
                .param("version", after.version()).param("withdrawn", after.withdrawn()).param("title", after.id())
                .update();
        var at = sql("""
                select greatest(:now::timestamptz, max(known_from)) from title_entry
                where tenant_id = :tenant and title_id = :title""").param("now", Timestamp.from(now))
                .param("title", after.id()).query(OffsetDateTime.class).single().toInstant();
        sql("""
                update title_entry set known_to = :at
                where tenant_id = :tenant and title_id = :title and from_day = any(:froms::date[]) and known_to = 'infinity'""")
                .param("at", Timestamp.from(at)).param("title", after.id())
                .param("froms", column(without(before.entries(), after), Title.Entry::from)).update();
        insert(without(after.entries(), before).stream().map(entry -> new Of(after.id(), entry)).toList(), recordedBy,
                at);
    }

    private static List<Title.Entry> without(List<Title.Entry> entries, Title other) {
        return entries.stream().filter(entry -> !other.entries().contains(entry)).toList();
    }

    private static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }
}
