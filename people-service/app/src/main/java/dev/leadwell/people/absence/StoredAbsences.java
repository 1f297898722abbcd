package dev.leadwell.people.absence;

import dev.leadwell.people.absence.AbsenceRecord.Stamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Absences of the bound tenant, in whatever state. */
public interface StoredAbsences {

    /** @param what was done, as the log of changes names it */
    record Entry(AbsenceRecord after, String what, Stamp by) {}

    Optional<AbsenceRecord> find(UUID absenceId);

    /** Those that are asked for or hold and touch {@code [from, to)}, by their first day. */
    List<AbsenceRecord> standing(Collection<UUID> personIds, LocalDate from, LocalDate to);

    /** Of a person, the latest first day first. */
    List<AbsenceRecord> of(UUID personId, Set<AbsenceState> states, After after, int limit);

    /** Those that hold, of everybody, the latest first day first. */
    List<AbsenceRecord> holding(After after, int limit);

    /** Those that wait, but for the person's own, the earliest first day first. */
    List<AbsenceRecord> waiting(UUID butOf, After after, int limit);

    /** Those that wait for this manager {@code today}, the earliest first day first. */
    List<AbsenceRecord> waitingFor(UUID managerId, LocalDate today, After after, int limit);

    /** How many {@link #waiting} has, counted up to a limit. */
    int countWaiting(UUID butOf, int limit);

    /** Each a version more than what is stored, or new, with an entry of its own; answers how many were written. */
    int save(List<Entry> entries);

    /** The steps of an absence, the first first. */
    List<Entry> steps(UUID absenceId);
}
