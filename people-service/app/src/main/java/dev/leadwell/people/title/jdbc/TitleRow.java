package dev.leadwell.people.title.jdbc;

import dev.leadwell.people.copy.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/** A title with one of its entries. */
record TitleRow(UUID titleId, long version, String name, boolean withdrawn, LocalDate fromDay,
        @Nullable LocalDate toDay,
        @Nullable Integer level, boolean rep, boolean leadsManagers) {
    static final RowMapper<TitleRow> ROW = new SimplePropertyRowMapper<>(TitleRow.class);

    /** The rows of one after those of another, each in the order of days. */
    static List<Title> titles(List<TitleRow> rows) {
        var byId = new LinkedHashMap<UUID, List<TitleRow>>();
        rows.forEach(row -> byId.computeIfAbsent(row.titleId, id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(TitleRow::title).toList();
    }

    private static Title title(List<TitleRow> rows) {
        var first = rows.getFirst();
        return new Title(first.titleId, first.version, first.name,
                rows.stream().map(row -> new Title.Entry(row.fromDay, row.toDay, row.level, row.rep, row.leadsManagers))
                        .toList(),
                first.withdrawn);
    }
}
