package dev.leadwell.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that one can go on from in both directions. It begins beside a row, not at a number: what is added
 * meanwhile moves nothing.
 *
 * @param previous cursor of the part before it; null on the first
 * @param next cursor of the part after it; null on the last
 */
public record TwoWayPage<T>(List<T> rows, @Nullable String previous, @Nullable String next) {

    /** Reads rows beside the cursor's, those nearest to it first; the list's first ones without a cursor. */
    @FunctionalInterface
    public interface Reading<T> {

        List<T> beside(@Nullable String cursor, boolean onwards, int limit);
    }

    public static <T> TwoWayPage<T> none() {
        return new TwoWayPage<>(List.of(), null, null);
    }

    /**
     * @param before wins over after; where nothing is before it, the list's first rows are shown
     * @param cursor of a row
     */
    public static <T> TwoWayPage<T> of(@Nullable String after, @Nullable String before, int limit,
            Function<? super T, String> cursor, Reading<T> reading) {
        if (before != null) {
            List<T> found = reading.beside(before, false, limit + 1);
            if (!found.isEmpty()) {
                List<T> shown = upTo(limit, found).reversed();
                return new TwoWayPage<>(shown, found.size() > limit ? cursor.apply(shown.getFirst()) : null,
                        cursor.apply(shown.getLast()));
            }
        }
        String from = before == null ? after : null;
        List<T> found = reading.beside(from, true, limit + 1);
        List<T> shown = upTo(limit, found);
        return new TwoWayPage<>(shown, from == null || shown.isEmpty() ? null : cursor.apply(shown.getFirst()),
                found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }

    public <R> TwoWayPage<R> map(Function<? super T, R> one) {
        return new TwoWayPage<>(rows.stream().map(one).toList(), previous, next);
    }

    private static <T> List<T> upTo(int limit, List<T> found) {
        return found.subList(0, Math.min(limit, found.size()));
    }
}
