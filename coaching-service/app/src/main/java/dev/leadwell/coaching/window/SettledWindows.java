package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcomes of all windows that were due. */
public interface SettledWindows {

    Optional<SettledWindow> find(UUID id);

    /** Those of a rep and kind that start on a day, of whichever manager. */
    List<SettledWindow> of(UUID repId, Kind kind, LocalDate start);

    /** Those of some reps that end after a day, by rep, kind and start. */
    List<SettledWindow> ofReps(Collection<UUID> repIds, LocalDate after);

    /** Those of a rep that touch {@code [from, to)}. */
    List<SettledWindow> ofRep(UUID repId, LocalDate from, LocalDate to);

    /** Those of a manager whose last day lies in {@code [from, to)}, by rep, kind and start. */
    List<SettledWindow> ofManager(UUID managerId, LocalDate from, LocalDate to);

    /** Counts of the windows of some managers whose last day lies in {@code [from, to)}. */
    List<Total> totals(Collection<UUID> managers, LocalDate from, LocalDate to);

    /**
     * Of one manager and kind.
     *
     * @param owed development windows neither kept nor excused nor made up
     */
    record Total(UUID managerId, Kind kind, long due, long excused, long kept, long owed, long displaced) {}

    Optional<SettledWindow> madeUpBy(UUID sessionId);

    /** Newest first, after the place given. */
    List<SettledWindow> page(Filter filter, LocalDate afterEnd, UUID afterId, int limit);

    /** In any order, from a place on. */
    List<Listed> list(Filter filter, Order order, int limit);

    /** Of all that match, by whose they are and when they ended: what may be seen depends on both. */
    List<Count> counts(Filter filter);

    void add(List<SettledWindow> settled);

    void update(SettledWindow before, SettledWindow after);

    /** By id after the one given, locked against changes until the end of the transaction. */
    List<SettledWindow> lockNext(UUID after, int atMost);

    /**
     * Which windows, by their last day.
     *
     * @param managers whose windows may be seen, null for all
     * @param viewer a rep who sees the own ones as well
     */
    record Filter(@Nullable List<UUID> managers, @Nullable UUID viewer, @Nullable UUID managerId,
            @Nullable UUID repId, @Nullable Kind kind, @Nullable Outcome outcome, LocalDate from, LocalDate to) {}

    /**
     * @param column {@code days}, {@code rep}, {@code manager}, {@code kind} or {@code outcome}
     * @param from the place that the list goes on behind; null for its beginning
     */
    record Order(String column, boolean descending, @Nullable Place from) {}

    /** @param key what a row is sorted by, and its id among equals */
    record Place(String key, UUID id) {}

    record Listed(SettledWindow window, String key) {}

    /** @param repId of the viewer's own; null for the others' */
    record Count(UUID managerId, @Nullable UUID repId, LocalDate windowEnd, Kind kind, long due, long excused,
            long kept) {}
}
