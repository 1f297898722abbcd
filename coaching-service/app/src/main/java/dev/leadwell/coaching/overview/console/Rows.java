package dev.leadwell.coaching.overview.console;

import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.web.Cursors;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows that are few enough to be read whole: sorted as the table is, and begun beside a row.
 *
 * @param all of all pages
 */
record Rows<T>(List<T> shown, List<T> all, @Nullable String previous, @Nullable String next) {

    private static final int ROWS = 50;

    /**
     * @param orders by column, the least first; a column that these rows do not have leaves them as they are
     * @param id what a page begins beside
     */
    static <T> Rows<T> of(List<T> rows, TableState table, Map<String, Comparator<T>> orders, Function<T, UUID> id) {
        Comparator<T> order = orders.get(table.column());
        List<T> all = order == null
                ? rows
                : rows.stream().sorted(table.descending() ? order.reversed() : order).toList();
        String before = table.before();
        int end = before == null ? all.size() : place(all, before, id, all.size());
        int from = before == null ? begin(all, table.after(), id) : Math.max(0, end - ROWS);
        int to = before == null ? Math.min(all.size(), from + ROWS) : end;
        List<T> shown = all.subList(from, Math.max(from, to));
        return new Rows<>(shown, all, from == 0 || shown.isEmpty() ? null : cursor(shown.getFirst(), id),
                to >= all.size() || shown.isEmpty() ? null : cursor(shown.getLast(), id));
    }

    private static <T> int begin(List<T> all, @Nullable String after, Function<T, UUID> id) {
        return after == null ? 0 : place(all, after, id, -1) + 1;
    }

    /** Of one that is gone since, as if nothing had been asked for. */
    private static <T> int place(List<T> all, String cursor, Function<T, UUID> id, int otherwise) {
        UUID wanted = Cursors.decode(cursor, 1, parts -> UUID.fromString(parts.getFirst()));
        for (int at = 0; at < all.size(); at++) {
            if (Objects.equals(id.apply(all.get(at)), wanted)) {
                return at;
            }
        }
        return otherwise;
    }

    private static <T> String cursor(T row, Function<T, UUID> id) {
        return Cursors.encode(id.apply(row).toString());
    }
}
