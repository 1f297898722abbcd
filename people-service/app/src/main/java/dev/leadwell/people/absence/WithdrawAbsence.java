package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.roster.RosterLock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person takes back what nobody has decided, HR what holds; what holds the person asks to have taken back (P6). */
@Component
@Transactional
public class WithdrawAbsence {
    private static final String SETTLED = "refused.absence-settled.";
    private final StoredAbsences stored;
    private final SaveAbsences saving;
    private final ReadAbsences reading;
    private final WhoDecides deciders;
    private final RosterLock lock;

    WithdrawAbsence(StoredAbsences stored, SaveAbsences saving, ReadAbsences reading, WhoDecides deciders,
            RosterLock lock) {
        this.stored = stored;
        this.saving = saving;
        this.reading = reading;
        this.deciders = deciders;
        this.lock = lock;
    }

    /** @param shown what the second of two editors is answered */
    public AbsenceRecord withdraw(UUID absenceId, @Nullable String ifMatch, Function<AbsenceRecord, Object> shown) {
        lock.forChange();
        var found = stored.find(absenceId).filter(reading::isSeen)
                .orElseThrow(() -> ProblemException.notFound("absence"));
        requireTheirs(found);
        ETags.requireMatch(ifMatch, found.version(), () -> shown.apply(found));
        return saving.save(found, found.withdrawn(saving.stamp()), "absence.withdrawn");
    }

    private void requireTheirs(AbsenceRecord found) {
        boolean own = deciders.isOwn(found.personId());
        if (found.state() == AbsenceState.REFUSED || found.state() == AbsenceState.WITHDRAWN) {
            throw ProblemException.conflict("absence-" + found.state().code(),
                    Wording.of(SETTLED + found.state().code()));
        }
        if (own && found.holds()) {
            throw ProblemException.of(403, "own-record", Wording.of("problem.title.forbidden"),
                    Wording.of("refused.own.absence-withdrawal"));
        }
        if (!own && !deciders.administers()) {
            throw ProblemException.forbidden(Wording.of("refused.absence.withdrawal-of-hr"));
        }
        if (!own && !found.holds()) {
            throw ProblemException.conflict("absence-asked", Wording.of("refused.absence-undecided"));
        }
    }

    /** Of an own one; it goes on to hold until somebody agrees. */
    public AbsenceRecord askTakeBack(UUID absenceId, @Nullable String ifMatch, Function<AbsenceRecord, Object> shown) {
        lock.forChange();
        var found = stored.find(absenceId).filter(one -> one.personId().equals(Caller.current().person()))
                .orElseThrow(() -> ProblemException.notFound("absence"));
        ETags.requireMatch(ifMatch, found.version(), () -> shown.apply(found));
        if (found.state() == AbsenceState.ASKED) {
            throw ProblemException.conflict("absence-asked", Wording.of("refused.take-back-undecided"));
        }
        if (!found.holds()) {
            throw ProblemException.conflict("absence-" + found.state().code(),
                    Wording.of(SETTLED + found.state().code()));
        }
        if (found.takeBackAskedAt() != null) {
            throw ProblemException.conflict("take-back-asked", Wording.of("refused.take-back-asked"));
        }
        return saving.save(found, found.takeBackAsked(saving.stamp().at()), "absence.take-back-asked");
    }
}
