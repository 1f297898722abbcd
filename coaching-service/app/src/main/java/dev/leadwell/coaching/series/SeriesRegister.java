package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All series. */
public interface SeriesRegister {

    Optional<Series> find(UUID id);

    Optional<Series> find(UUID repId, Kind kind);

    List<Series> ofReps(Collection<UUID> repIds);

    /** Both series of a rep, until the transaction ends nobody else's to change, nor the sessions of them. */
    default List<Progress> lock(UUID repId) {
        return lock(List.of(repId));
    }

    /** Of all of them, by rep and kind. */
    List<Progress> lock(Collection<UUID> repIds);

    void add(Series series, LocalDate settledUntil);

    void change(Series series);

    void settled(Collection<UUID> repIds, LocalDate until);

    /** Reps of whom a series was not looked at up to a day, after the one given. */
    List<UUID> repsBehind(LocalDate day, UUID after, int limit);

    /**
     * How far a series is.
     *
     * @param settledUntil windows that ended by it have been looked at
     */
    record Progress(Series series, LocalDate settledUntil) {}
}
