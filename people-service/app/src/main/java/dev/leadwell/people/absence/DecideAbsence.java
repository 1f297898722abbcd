package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.roster.RosterLock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else than the person decides what the person asks for: an absence, or to have one taken back (P6). */
@Component
@Transactional
public class DecideAbsence {
    private final StoredAbsences stored;
    private final SaveAbsences saving;
    private final ReadAbsences reading;
    private final WhoDecides deciders;
    private final People people;
    private final RosterLock lock;

    DecideAbsence(StoredAbsences stored, SaveAbsences saving, ReadAbsences reading, WhoDecides deciders, People people,
            RosterLock lock) {
        this.stored = stored;
        this.saving = saving;
        this.reading = reading;
        this.deciders = deciders;
        this.people = people;
        this.lock = lock;
    }

    /**
     * @param refusal null where what is asked for is granted
     * @param shown what the second of two deciders is answered
     */
    public AbsenceRecord decide(UUID absenceId, @Nullable String ifMatch, @Nullable Refusal refusal,
            Function<AbsenceRecord, Object> shown) {
        lock.forChange();
        var found = stored.find(absenceId).filter(reading::isSeen)
                .orElseThrow(() -> ProblemException.notFound("absence"));
        boolean holdsThen = found.holds() == (refusal != null);
        (holdsThen ? deciders.toLetHold(found) : deciders.toLetGo(found)).ifPresent(obstacle -> {
            throw WhoDecides.refused(obstacle);
        });
        ETags.requireMatch(ifMatch, found.version(), () -> shown.apply(found));
        if (!found.waits()) {
            throw ProblemException.conflict("absence-" + found.state().code(),
                    Wording.of("refused.absence-settled." + found.state().code()));
        }
        requireShort(refusal);
        return found.holds() ? decideTakeBack(found, refusal) : decideAsked(found, refusal);
    }

    private static void requireShort(@Nullable Refusal refusal) {
        var text = refusal == null ? null : refusal.text();
        if (text != null && (text.length() > Refusal.LONGEST_TEXT || text.indexOf('\0') >= 0)) {
            throw ProblemException.invalid("text", text, Wording.of("fault.too-long", Refusal.LONGEST_TEXT));
        }
    }

    private AbsenceRecord decideAsked(AbsenceRecord found, @Nullable Refusal refusal) {
        var by = saving.stamp();
        if (refusal != null) {
            return saving.save(found, found.refused(by, refusal), "absence.refused");
        }
        requireStillFitting(found);
        return saving.save(found, found.confirmed(by), "absence.confirmed");
    }

    /** The person may have left since asking. */
    private void requireStillFitting(AbsenceRecord found) {
        List<FieldFault> faults = people.find(found.personId())
                .map(person -> FittingDays.faults(person, found.days())).orElse(List.of());
        if (!faults.isEmpty()) {
            throw ProblemException.conflict("absence-unfitting", faults.getFirst().wording());
        }
    }

    private AbsenceRecord decideTakeBack(AbsenceRecord found, @Nullable Refusal refusal) {
        var by = saving.stamp();
        return refusal == null
                ? saving.save(found, found.withdrawn(by), "absence.withdrawn")
                : saving.save(found, found.takeBackRefused(by, refusal), "absence.take-back-refused");
    }
}
