package dev.leadwell.kit.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the page after it; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Of rows that were looked for one beyond the page's end, so that it is known whether more follow.
     *
     * @param cursor of the row that the page after it begins behind
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }

    public <R> Page<R> map(Function<? super T, R> one) {
        return new Page<>(items.stream().map(one).toList(), next);
    }

    /** A page with some rows fewer: which one comes next stays. */
    public Page<T> filter(Predicate<? super T> shown) {
        return new Page<>(items.stream().filter(shown).toList(), next);
    }
}
