package dev.leadwell.people.absence;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.roster.RosterLock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person asks for themself, and somebody else decides (P6). */
@Component
@Transactional
public class AskForAbsence {
    private final StoredAbsences stored;
    private final SaveAbsences saving;
    private final People people;
    private final Ids ids;
    private final RosterLock lock;

    AskForAbsence(StoredAbsences stored, SaveAbsences saving, People people, Ids ids, RosterLock lock) {
        this.stored = stored;
        this.saving = saving;
        this.people = people;
        this.ids = ids;
        this.lock = lock;
    }

    /** An absence of the caller's own, which holds once it is confirmed. */
    public AbsenceRecord ask(AbsenceDays days) {
        var self = Caller.current().person();
        lock.forChange();
        var faults = FittingDays.faults(
                people.find(self).orElseThrow(() -> ProblemException.notFound("person")), days);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        FittingDays.requireFree(days, stored.standing(List.of(self), days.from(), days.to()));
        return saving.save(null, AbsenceRecord.asked(ids.next(), self, days, saving.stamp()), "absence.asked");
    }
}
