package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleChangedListener;
import dev.leadwell.people.copy.Told;
import dev.leadwell.people.copy.events.TitleChanged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The part of the copy that is about titles. */
final class TitleTable {
    private final JdbcClient jdbc;
    private final ObjectProvider<TitleChangedListener> listeners;

    TitleTable(JdbcClient jdbc, ObjectProvider<TitleChangedListener> listeners) {
        this.jdbc = jdbc;
        this.listeners = listeners;
    }

    int take(List<Told<Title>> told) {
        var newest = Told.newest(told, Title::id);
        boolean heard = listeners.stream().findAny().isPresent();
        var before = heard ? stored(newest) : Map.<UUID, Title>of();
        var newer = write(newest);
        newest.stream().map(Told::state).filter(title -> newer.contains(title.id()))
                .forEach(title -> listeners.orderedStream()
                        .forEach(listener -> listener.titleChanged(before.get(title.id()), title)));
        return newer.size();
    }

    private Map<UUID, Title> stored(List<Told<Title>> titles) {
        return sql("select state from copy_title where tenant_id = :tenant and title_id = any(:ids::uuid[])")
                .param("ids", column(titles, told -> told.state().id())).query(StateRow.ROW).list().stream()
                .map(StateRow::title).collect(Collectors.toMap(Title::id, Function.identity()));
    }

    /** In the order of ids, so that two who write at once do not wait for each other. */
    private Set<UUID> write(List<Told<Title>> titles) {
        return new HashSet<>(sql("""
                insert into copy_title as c (tenant_id, title_id, epoch, version, name_key, state)
                select :tenant, t.id, t.epoch, t.version, t.name_key, t.state::jsonb
                from unnest(:ids::uuid[], :epochs::bigint[], :versions::bigint[], :keys::text[], :states::text[])
                    as t (id, epoch, version, name_key, state) order by t.id
                on conflict (tenant_id, title_id) do update set epoch = excluded.epoch, version = excluded.version,
                    name_key = excluded.name_key, state = excluded.state
                where (c.epoch, c.version) < (excluded.epoch, excluded.version)
                returning title_id""").param("ids", column(titles, told -> told.state().id()))
                .param("epochs", column(titles, Told::epoch)).param("versions", column(titles, Told::version))
                .param("keys", column(titles, told -> Title.key(told.state().name())))
                .param("states", column(titles, told -> StateJson.write(TitleChanged.of(told.state()))))
                .query(UUID.class).list());
    }

    private static String[] column(List<Told<Title>> rows, Function<Told<Title>, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value());
    }
}
