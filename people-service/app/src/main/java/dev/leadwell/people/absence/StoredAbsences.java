package dev.leadwell.people.absence;

import dev.leadwell.people.copy.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Absences by id, withdrawn ones too. */
public interface StoredAbsences {

    Optional<Absence> find(UUID absenceId);

    /**
     * Those that hold, by their first day, the latest first, then by id.
     *
     * @param day and {@code id}: the last that was seen; the end of time and the least id to begin
     */
    List<Absence> before(LocalDate day, UUID id, int limit);
}
