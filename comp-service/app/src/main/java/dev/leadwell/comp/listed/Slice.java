package dev.leadwell.comp.listed;

import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.web.Cursors;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is wholly at hand, in the order that the address names.
 *
 * @param first how many rows stand before it
 * @param total of all pages
 */
public record Slice<T>(List<T> rows, int first, int total, @Nullable String previous, @Nullable String next) {

    public static <T> Slice<T> of(List<T> all, Map<String, Comparator<T>> orders, TableState table, int size) {
        Comparator<T> order = Objects.requireNonNull(orders.get(table.column()));
        List<T> sorted = all.stream().sorted(table.descending() ? order.reversed() : order).toList();
        int begin = Math.min(begin(table, size), sorted.size());
        int end = Math.min(begin + size, sorted.size());
        return new Slice<>(sorted.subList(begin, end), begin, sorted.size(), begin > 0 ? cursor(begin) : null,
                end < sorted.size() ? cursor(end) : null);
    }

    /** As a reader counts: from 1. */
    public int begin() {
        return rows.isEmpty() ? 0 : first + 1;
    }

    public int end() {
        return first + rows.size();
    }

    private static int begin(TableState table, int size) {
        String before = table.before();
        if (before != null) {
            return Math.max(0, seen(before) - size);
        }
        return table.after() == null ? 0 : seen(table.after());
    }

    private static int seen(String cursor) {
        return Cursors.decode(cursor, 1, parts -> Cursors.count(parts.getFirst()));
    }

    private static String cursor(int seen) {
        return Cursors.encode(Integer.toString(seen));
    }
}
