package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Absences of the bound tenant that hold. */
public interface Absences {

    /** Those that touch {@code [from, to)}, by their first day. */
    List<Absence> of(UUID personId, LocalDate from, LocalDate to);

    List<Absence> of(Collection<UUID> personIds, LocalDate from, LocalDate to);
}
