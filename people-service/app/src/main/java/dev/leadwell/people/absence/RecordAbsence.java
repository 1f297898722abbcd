package dev.leadwell.people.absence;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.events.AbsenceChanged;
import dev.leadwell.people.roster.ByAnother;
import dev.leadwell.people.roster.RosterLock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records and withdraws absences; only these and the holidays excuse anything (P6). */
@Component
@Transactional
public class RecordAbsence {
    private static final int LONGEST_DAYS = 3 * 366;
    private static final int SHOWN = 200;
    private static final String OWN = "absence";
    private final Absences absences;
    private final StoredAbsences stored;
    private final People people;
    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;
    private final Ids ids;
    private final RosterLock lock;

    public RecordAbsence(Absences absences, StoredAbsences stored, People people, CopyOfPeople copy, Outbox outbox,
            Journal journal, Ids ids, RosterLock lock) {
        this.absences = absences;
        this.stored = stored;
        this.people = people;
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
        this.ids = ids;
        this.lock = lock;
    }

    public Absence record(UUID personId, LocalDate from, LocalDate to, List<Absence.HalfDay> halfDays, boolean paid) {
        ByAnother.require(personId, OWN);
        lock.forChange();
        requireSensible(personId, from, to, halfDays);
        absences.of(personId, from, to).stream().findFirst().ifPresent(other -> {
            throw ProblemException.conflict("absences-overlap",
                    Wording.of("refused.absences-overlap", from, to.minusDays(1), other.from(),
                            other.to().minusDays(1)));
        });
        return save(null, new Absence(ids.next(), 1, personId, from, to, List.copyOf(halfDays), paid, false),
                "absence.recorded");
    }

    private void requireSensible(UUID personId, LocalDate from, LocalDate to, List<Absence.HalfDay> halfDays) {
        var faults = new ArrayList<FieldFault>();
        if (people.find(personId).isEmpty()) {
            faults.add(FieldFault.of("personId", personId, Wording.of("refused.person-unknown")));
        }
        if (!from.isBefore(to)) {
            faults.add(FieldFault.of("to", to, Wording.of("refused.back-before-away", from)));
        } else if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            faults.add(FieldFault.of("to", to, Wording.of("refused.absence-too-long")));
        }
        for (int index = 0; index < halfDays.size(); index++) {
            var day = halfDays.get(index).date();
            if (day.isBefore(from) || !day.isBefore(to)) {
                faults.add(FieldFault.of("halfDays[" + index + "].date", day, Wording.of("refused.half-day")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    @Transactional(readOnly = true)
    public List<Absence> of(UUID personId) {
        return absences.of(personId, LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1)).stream()
                .sorted(Comparator.comparing(Absence::from).reversed()).limit(SHOWN).toList();
    }

    @Transactional(readOnly = true)
    public List<Absence> before(LocalDate day, UUID id, int limit) {
        return stored.before(day, id, limit);
    }

    public void withdraw(UUID absenceId) {
        lock.forChange();
        var found = stored.find(absenceId).filter(absence -> !absence.withdrawn())
                .orElseThrow(() -> ProblemException.notFound("absence"));
        ByAnother.require(found.personId(), OWN);
        save(found,
                new Absence(found.id(), found.version() + 1, found.personId(), found.from(), found.to(),
                        found.halfDays(),
                        found.paid(), true),
                "absence.withdrawn");
    }

    private Absence save(@Nullable Absence before, Absence absence, String what) {
        copy.take(absence);
        outbox.publish(new EventDraft(AbsenceChanged.TYPE, absence.id().toString(), absence.version(),
                AbsenceChanged.of(absence)));
        journal.record(what, "absence", absence.id().toString(),
                before == null ? null : AbsenceChanged.of(before), AbsenceChanged.of(absence));
        return absence;
    }
}
