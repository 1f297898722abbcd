package dev.leadwell.people.absence;

import dev.leadwell.people.copy.Absence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Absences by id, withdrawn ones too. */
public interface StoredAbsences {

    Optional<Absence> find(UUID absenceId);

    /** Those that hold, by their first day, the latest first. */
    List<Absence> newest(int limit);
}
