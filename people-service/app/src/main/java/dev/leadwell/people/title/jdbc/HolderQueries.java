package dev.leadwell.people.title.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.Holders;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts along the index of assignments by title. */
@Repository
@Transactional(readOnly = true)
class HolderQueries implements Holders {
    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    private final JdbcClient jdbc;

    HolderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> on(Collection<String> names, LocalDate day) {
        return jdbc.sql("""
                select title_key, count(*)::int as held from copy_assignment
                where tenant_id = :tenant and title_key = any(:keys) and from_day <= :day and to_day > :day
                group by title_key""").param("tenant", Tenancy.current().value())
                .param("keys", names.stream().map(Title::key).toArray(String[]::new)).param("day", day).query(ROW)
                .stream().collect(Collectors.toMap(Row::titleKey, Row::held));
    }

    @Override
    public int during(String name, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                select count(distinct person_id)::int from copy_assignment
                where tenant_id = :tenant and title_key = :key and from_day < coalesce(:to::date, 'infinity')
                    and to_day > :from""").param("tenant", Tenancy.current().value()).param("key", Title.key(name))
                .param("from", from).param("to", to).query(Integer.class).single();
    }

    record Row(String titleKey, int held) {}
}
