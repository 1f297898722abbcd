package dev.leadwell.people.absence;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.roster.ByAnother;
import dev.leadwell.people.roster.RosterLock;
import dev.leadwell.people.roster.Visibility;
import java.util.List;
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
    private final People people;
    private final Tenants tenants;
    private final Visibility visibility;
    private final Ids ids;
    private final RosterLock lock;

    RecordAbsence(StoredAbsences stored, SaveAbsences saving, People people, Tenants tenants, Visibility visibility,
            Ids ids, RosterLock lock) {
        this.stored = stored;
        this.saving = saving;
        this.people = people;
        this.tenants = tenants;
        this.visibility = visibility;
        this.ids = ids;
        this.lock = lock;
    }

    /** What began before today is an opening fact until the tenant is live (P7). */
    public AbsenceRecord record(UUID personId, AbsenceDays days) {
        ByAnother.require(personId, OWN);
        lock.forChange();
        requireFitting(personId, days);
        boolean opening = !tenants.current().live() && days.from().isBefore(visibility.today());
        return saving.save(null, AbsenceRecord.recorded(ids.next(), personId, days, saving.stamp(), opening),
                "absence.recorded");
    }

    private void requireFitting(UUID personId, AbsenceDays days) {
        var person = people.find(personId).orElseThrow(() -> ProblemException.invalid("personId", personId,
                Wording.of("refused.person-unknown")));
        var faults = FittingDays.faults(person, days);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        FittingDays.requireFree(days, stored.standing(List.of(personId), days.from(), days.to()));
    }
}
