package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reads titles from the copy. */
@Transactional(readOnly = true)
public class TitleQueries implements Titles {
    private final JdbcClient jdbc;

    public TitleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TitleMeanings named(Collection<String> names) {
        if (names.isEmpty()) {
            return TitleMeanings.NONE;
        }
        return TitleMeanings.of(jdbc.sql("""
                select state from copy_title where tenant_id = :tenant and name_key = any(:keys) order by title_id""")
                .param("tenant", Tenancy.current().value())
                .param("keys", names.stream().map(Title::key).distinct().toArray(String[]::new)).query(StateRow.ROW)
                .list().stream().map(StateRow::title).toList());
    }

    @Override
    public boolean isRep(String name, LocalDate day) {
        return named(List.of(name)).isRep(name, day);
    }

    @Override
    public @Nullable Integer levelOf(String name, LocalDate day) {
        return named(List.of(name)).levelOf(name, day);
    }
}
