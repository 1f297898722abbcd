package dev.leadwell.people.absence;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.absence.AbsenceComparison.Planned;
import dev.leadwell.people.absence.AbsenceRecord.Stamp;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.roster.ByAnother;
import dev.leadwell.people.roster.OpeningFacts;
import dev.leadwell.people.roster.RosterLock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HR records an absence unasked, and it holds at once (P6). */
@Component
@Transactional
public class RecordAbsence {
    private static final String OWN = "absence";
    private final StoredAbsences stored;
    private final SaveAbsences saving;
    private final WhoDecides deciders;
    private final People people;
    private final OpeningFacts opening;
    private final Ids ids;
    private final RosterLock lock;

    RecordAbsence(StoredAbsences stored, SaveAbsences saving, WhoDecides deciders, People people, OpeningFacts opening,
            Ids ids, RosterLock lock) {
        this.stored = stored;
        this.saving = saving;
        this.deciders = deciders;
        this.people = people;
        this.opening = opening;
        this.ids = ids;
        this.lock = lock;
    }

    /** What began before today is an opening fact until the tenant is live (P7). */
    public AbsenceRecord record(UUID personId, AbsenceDays days) {
        ByAnother.require(personId, OWN);
        lock.forChange();
        requireFitting(personId, days);
        return saving.save(null, AbsenceRecord.recorded(ids.next(), personId, days, saving.stamp(), isOpening(days)),
                "absence.recorded");
    }

    /** Those of a file, which were compared under the lock. */
    void recordAll(List<Planned> planned) {
        var by = saving.stamp();
        saving.saveAll(planned.stream().filter(one -> one.before() == null).map(one -> new SaveAbsences.Change(null,
                AbsenceRecord.recorded(ids.next(), one.person().id(), one.row().days(), by,
                        isOpening(one.row().days()))))
                .toList(), "absence.recorded");
        saving.saveAll(planned.stream().map(one -> correction(one, by)).flatMap(Optional::stream).toList(),
                "absence.corrected");
    }

    private static Optional<SaveAbsences.Change> correction(Planned one, Stamp by) {
        return Optional.ofNullable(one.before())
                .map(before -> new SaveAbsences.Change(before, before.corrected(one.row().days(), by)));
    }

    boolean isOpening(AbsenceDays days) {
        return opening.include(days.from());
    }

    private void requireFitting(UUID personId, AbsenceDays days) {
        var person = people.find(personId).orElseThrow(() -> ProblemException.invalid("personId", personId,
                Wording.of("refused.person-unknown")));
        var faults = FittingDays.faults(person, days);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (!isOpening(days) && deciders.excusesOwn(person, days)) {
            throw WhoDecides.refused(AbsenceRules.Obstacle.BEGUN);
        }
        FittingDays.requireFree(days, stored.standing(List.of(personId), days.from(), days.to()));
    }
}
