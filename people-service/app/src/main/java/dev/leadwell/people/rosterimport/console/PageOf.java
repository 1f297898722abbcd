package dev.leadwell.people.rosterimport.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a file would change, or of who is not in it.
 *
 * @param parameter that names the page in the address
 * @param number counts from 1
 * @param total of the whole file
 */
record PageOf<T>(String parameter, List<T> rows, int number, int total) {
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
        return number > 1 ? "?" + parameter + "=" + (number - 1) : null;
    }

    public @Nullable String next() {
        return last() < total ? "?" + parameter + "=" + (number + 1) : null;
    }
}
