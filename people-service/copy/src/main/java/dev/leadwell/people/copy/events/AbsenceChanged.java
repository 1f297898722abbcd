package dev.leadwell.people.copy.events;

import dev.leadwell.people.copy.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code people.absence-changed.v1}.
 *
 * @param openingFact absent in what was told before there was the mark
 */
public record AbsenceChanged(UUID absenceId, long version, UUID personId, LocalDate from, LocalDate to,
        List<Absence.HalfDay> halfDays, boolean paid, boolean withdrawn, @Nullable Boolean openingFact) {
    public static final String TYPE = "people.absence-changed.v1";

    public static AbsenceChanged of(Absence absence) {
        return new AbsenceChanged(absence.id(), absence.version(), absence.personId(), absence.from(), absence.to(),
                absence.halfDays(), absence.paid(), absence.withdrawn(), absence.openingFact());
    }

    public Absence toAbsence() {
        return new Absence(absenceId, version, personId, from, to, List.copyOf(halfDays), paid, withdrawn,
                Boolean.TRUE.equals(openingFact));
    }
}
