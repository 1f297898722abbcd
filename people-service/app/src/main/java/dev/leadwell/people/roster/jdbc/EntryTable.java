package dev.leadwell.people.roster.jdbc;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.PersonRecords.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of one kind of entry. A change ends what is known no more, enters what is known instead, and names what the new
 * entry corrects.
 */
final class EntryTable<V> {

    /**
     * @param from null: always
     * @param to null: for good
     * @param key tells entries of one person and day apart: the role, the source of an identity
     */
    record Entry<V>(UUID personId, @Nullable LocalDate from, @Nullable LocalDate to, String key, V value) {

        String fromDay() {
            return from == null ? "-infinity" : from.toString();
        }

        String toDay() {
            return to == null ? "infinity" : to.toString();
        }
    }

    /** What the entry says, beside its days. */
    record Column<V>(String name, String type, Function<V, @Nullable Object> value) {}

    private record Timed<V>(Entry<V> entry, Instant at) {}

    /** An entry that is known no more. */
    record Ended(UUID id, UUID personId, String entryKey, String fromDay) {}

    private static final RowMapper<Ended> ENDED = new SimplePropertyRowMapper<>(Ended.class);

    private final JdbcClient jdbc;
    private final String end;
    private final String enter;
    private final Function<Person, List<Entry<V>>> entries;
    private final List<Column<V>> columns;

    /** @param key the column of the entries' key, or {@code ''} */
    EntryTable(JdbcClient jdbc, String table, String key, Function<Person, List<Entry<V>>> entries,
            List<Column<V>> columns) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.columns = columns;
        this.end = """
                update %1$s t set known_to = e.at
                from unnest(:persons::uuid[], :froms::text[], :keys::text[], :ats::timestamptz[]) as e (person_id, from_day, key, at)
                where t.tenant_id = :tenant and t.person_id = e.person_id and t.from_day = e.from_day::date
                    and %2$s = e.key and t.known_to = 'infinity'
                returning t.id, t.person_id, %2$s as entry_key, e.from_day"""
                .formatted(table, key);
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        this.enter = """
                insert into %s (tenant_id, person_id, from_day, to_day, known_from, recorded_by, corrects, %s)
                select :tenant, e.person_id, e.from_day::date, e.to_day::date, e.at, :who, e.corrects, %s
                from unnest(:persons::uuid[], :froms::text[], :tos::text[], :ats::timestamptz[], :corrects::uuid[], %s)
                    as e (person_id, from_day, to_day, at, corrects, %s)"""
                .formatted(table, names, columns.stream().map(one -> "e." + one.name() + "::" + one.type())
                        .collect(Collectors.joining(", ")),
                        columns.stream().map(one -> ":v_" + one.name() + "::text[]").collect(Collectors.joining(", ")),
                        names);
    }

    void write(List<Recorded> changes) {
        var ended = new ArrayList<Timed<V>>();
        var entered = new ArrayList<Timed<V>>();
        for (var change : changes) {
            var before = change.before() == null ? List.<Entry<V>>of() : entries.apply(change.before());
            var after = entries.apply(change.after());
            before.stream().filter(one -> !after.contains(one))
                    .forEach(one -> ended.add(new Timed<>(one, change.at())));
            after.stream().filter(one -> !before.contains(one))
                    .forEach(one -> entered.add(new Timed<>(one, change.at())));
        }
        var corrected = ended.isEmpty() ? Corrected.NOTHING : end(ended);
        if (!entered.isEmpty()) {
            enter(entered, corrected);
        }
    }

    private Corrected end(List<Timed<V>> known) {
        return Corrected.of(statement(end, known).param("keys", column(known, one -> one.entry().key())).query(ENDED)
                .list());
    }

    private void enter(List<Timed<V>> known, Corrected corrected) {
        var statement = statement(enter, known).param("tos", column(known, one -> one.entry().toDay()))
                .param("who", Journal.who()).param("corrects", column(known, one -> corrected.by(one.entry())));
        for (var each : columns) {
            statement = statement.param("v_" + each.name(),
                    column(known, one -> each.value().apply(one.entry().value())));
        }
        statement.update();
    }

    private JdbcClient.StatementSpec statement(String sql, List<Timed<V>> known) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value())
                .param("persons", column(known, one -> one.entry().personId()))
                .param("froms", column(known, one -> one.entry().fromDay())).param("ats", column(known, Timed::at));
    }

    private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
