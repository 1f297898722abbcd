package dev.leadwell.coaching.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who owes whom sessions. */
public interface Tenures {

    /** All of a rep, in order. */
    List<Tenure> ofRep(UUID repId);

    /** All of some reps, by rep and in order. */
    List<Tenure> ofReps(Collection<UUID> repIds);

    default Optional<Tenure> ofRep(UUID repId, LocalDate on) {
        return ofRep(repId).stream().filter(tenure -> tenure.covers(on)).findFirst();
    }

    /** Those of a manager that touch {@code [from, to)}, by rep. */
    List<Tenure> ofManager(UUID managerId, LocalDate from, LocalDate to);

    /** Those that hold on a day, by manager and rep, after the two given. */
    List<Tenure> page(LocalDate on, PairFilter filter, UUID afterManager, UUID afterRep, int limit);

    /** Makes the tenures of a rep what they are now. */
    void put(UUID repId, List<Tenure> tenures);

    /**
     * Which pairs.
     *
     * @param managers whose pairs are looked at, null for all
     * @param viewer a rep who sees the own ones as well
     */
    record PairFilter(@Nullable List<UUID> managers, @Nullable UUID viewer, @Nullable UUID managerId,
            @Nullable UUID repId) {}
}
