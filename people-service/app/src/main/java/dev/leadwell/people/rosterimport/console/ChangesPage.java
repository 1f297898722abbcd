package dev.leadwell.people.rosterimport.console;

import dev.leadwell.people.rosterimport.RosterImport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a file would change.
 *
 * @param number counts from 1
 * @param total changes of the whole file
 */
record ChangesPage(List<RosterImport.Change> rows, int number, int total) {
    static final int ROWS = 100;

    /** The page asked for, or the nearest that there is. */
    static int nearest(int asked, int total) {
        return Math.clamp(asked, 1, Math.max(1, (total + ROWS - 1) / ROWS));
    }

    static int skipped(int number) {
        return (number - 1) * ROWS;
    }

    public int first() {
        return skipped(number) + 1;
    }

    public int last() {
        return skipped(number) + rows.size();
    }

    public @Nullable String previous() {
        return number > 1 ? "?page=" + (number - 1) : null;
    }

    public @Nullable String next() {
        return last() < total ? "?page=" + (number + 1) : null;
    }
}
