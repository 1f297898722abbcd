package dev.leadwell.comp.period;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Periods and runs of the bound tenant. */
public interface Periods {

    Optional<Period> find(UUID periodId);

    /** Keeps others from changing it until the transaction ends. */
    Optional<Period> lock(UUID periodId);

    /** Keeps other runs of it out until the transaction ends; false if one is going on. */
    boolean calculatesAlone(UUID periodId);

    Optional<Period> named(String name);

    /** Newest first, before the one given. */
    List<Period> page(@Nullable Period before, int size);

    List<Period> inState(Period.State state);

    /** Of as many a year, sharing a day. */
    List<Period> overlapping(LocalDate from, LocalDate to, int perYear);

    List<Period> approvedOn(LocalDate day);

    void add(Period period);

    void save(Period period);

    Optional<Run> run(UUID periodId, int number);

    /** Newest first. */
    List<Run> runs(UUID periodId, int size);

    /** Of all periods together, those whose statements are their period's. */
    List<Run> currentRuns(Collection<UUID> periodIds);

    void save(Run run);

    static String nameKey(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
