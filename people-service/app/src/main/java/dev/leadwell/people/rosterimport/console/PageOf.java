package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.web.Cursors;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found in a file, which nothing moves any more: its cursors are how many rows stand before.
 *
 * @param skipped before the first of these
 * @param total of the whole file
 */
record PageOf<T>(List<T> rows, int skipped, int total) {
    static final int ROWS = 100;

    /** The page asked for, or the nearest that there is. */
    static <T> PageOf<T> of(TableState table, int total, BiFunction<Integer, Integer, List<T>> rows) {
        int asked = table.before() == null
                ? table.after() == null ? 0 : count(table.after())
                : Math.max(0, count(table.before()) - ROWS);
        int skipped = Math.min(asked, Math.max(0, total - 1) / ROWS * ROWS);
        return new PageOf<>(rows.apply(skipped, ROWS), skipped, total);
    }

    private static int count(String cursor) {
        return Cursors.decode(cursor, 1, parts -> Cursors.count(parts.getFirst()));
    }

    public int first() {
        return skipped + 1;
    }

    public int last() {
        return skipped + rows.size();
    }

    public @Nullable String previous() {
        return skipped > 0 ? Cursors.encode(String.valueOf(skipped)) : null;
    }

    public @Nullable String next() {
        return last() < total ? Cursors.encode(String.valueOf(last())) : null;
    }
}
