package dev.leadwell.comp.listed;

import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.TwoWayPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are read.
 *
 * @param descending whether the greatest key stands first
 * @param from cursor of the row beside which they begin; null for the first of the list
 * @param onwards away from the first row; else towards it, those nearest to {@code from} first
 */
public record Paging(boolean descending, @Nullable String from, boolean onwards, int limit) {

    /**
     * The page that an address names.
     *
     * @param place of a row
     * @param read rows in the table's order
     */
    public static <T> TwoWayPage<T> page(TableState table, int size, Function<? super T, Place> place,
            Function<Paging, List<T>> read) {
        return TwoWayPage.of(table.after(), table.before(), size, row -> place.apply(row).cursor(),
                (cursor, onwards, limit) -> read.apply(new Paging(table.descending(), cursor, onwards, limit)));
    }

    /** Reads rows that have a key, or those that have none. */
    @FunctionalInterface
    public interface Part<T> {

        List<T> read(boolean without, Paging paging);
    }

    /** Those with a key stand before those without one, in whatever direction the key is sorted. */
    public <T> List<T> inTwoParts(Part<T> part) {
        boolean without = from != null && Cursors.decode(from, 3).getFirst().isEmpty();
        List<T> found = new ArrayList<>(part.read(without, this));
        if (without != onwards && found.size() < limit) {
            found.addAll(part.read(!without, new Paging(descending, null, onwards, limit - found.size())));
        }
        return found;
    }
}
