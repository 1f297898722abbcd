package dev.leadwell.people.copy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A state as it was told.
 *
 * @param epoch before the version: higher after People was restored to an earlier moment
 */
public record Told<T>(long epoch, long version, T state) {

    private static final long FIRST_EPOCH = 1;

    /** By People itself, whose own tables know no other epoch. */
    static <T> Told<T> byPeople(long version, T state) {
        return new Told<>(FIRST_EPOCH, version, state);
    }

    /** The newest of each, so that one statement meets each once. */
    public static <T> List<Told<T>> newest(List<Told<T>> all, Function<T, UUID> id) {
        Map<UUID, Told<T>> byId = new LinkedHashMap<>();
        var order = Comparator.<Told<T>>comparingLong(Told::epoch).thenComparingLong(Told::version);
        all.forEach(told -> byId.merge(id.apply(told.state()), told,
                (one, other) -> order.compare(one, other) >= 0 ? one : other));
        return List.copyOf(byId.values());
    }
}
