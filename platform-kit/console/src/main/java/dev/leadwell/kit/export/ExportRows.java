package dev.leadwell.kit.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, some at a time, so that nothing is held while a slow reader takes them. */
@FunctionalInterface
public interface ExportRows<R> {

    /** How many at a time: a query each. */
    int AT_ONCE = 1_000;

    /** @param cursor what the last ones gave as next; null for the first */
    Chunk<R> after(@Nullable String cursor);

    /** @param next null with the last ones */
    record Chunk<R>(List<R> rows, @Nullable String next) {}
}
