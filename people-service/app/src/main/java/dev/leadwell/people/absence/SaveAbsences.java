package dev.leadwell.people.absence;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.absence.AbsenceRecord.Stamp;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.CopyOfPeople;
import dev.leadwell.people.copy.events.AbsenceChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes steps of absences, records them, and tells of what holds or held: nothing else leaves People. */
@Component
@Transactional
class SaveAbsences {
    private final StoredAbsences stored;
    private final CopyOfPeople copy;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    SaveAbsences(StoredAbsences stored, CopyOfPeople copy, Outbox outbox, Journal journal, Clock clock) {
        this.stored = stored;
        this.copy = copy;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param before null for a new one */
    record Change(@Nullable AbsenceRecord before, AbsenceRecord after) {

        /** What the other services know is another thing now. */
        private boolean isTold() {
            return before == null || !before.holds()
                    ? after.holds()
                    : !after.holds() || !before.days().equals(after.days());
        }
    }

    /** The caller's, now. */
    Stamp stamp() {
        return new Stamp(Caller.current().subject(), clock.instant());
    }

    AbsenceRecord save(@Nullable AbsenceRecord before, AbsenceRecord after, String what) {
        saveAll(List.of(new Change(before, after)), what);
        return after;
    }

    /** By a few statements, whatever their number. */
    void saveAll(List<Change> changes, String what) {
        if (changes.isEmpty()) {
            return;
        }
        var by = stamp();
        int written = stored
                .save(changes.stream().map(one -> new StoredAbsences.Entry(one.after(), what, by)).toList());
        if (written < changes.size()) {
            throw ProblemException.conflict("changed-meanwhile", Wording.of("refused.absence-changed"));
        }
        tell(changes.stream().filter(Change::isTold).map(one -> one.after().told()).toList());
        journal.recordAll(what, "absence", changes.stream().map(one -> new Journal.Entry(one.after().id().toString(),
                one.before() == null ? null : Logged.of(one.before()), Logged.of(one.after()))).toList());
    }

    private void tell(List<Absence> absences) {
        if (!absences.isEmpty()) {
            copy.takeAllAbsences(absences);
            outbox.publishAll(absences.stream().map(one -> new EventDraft(AbsenceChanged.TYPE, one.id().toString(),
                    one.version(), AbsenceChanged.of(one))).toList());
        }
    }

    /** For the log: ids and figures, a refusal by its code alone. */
    record Logged(UUID personId, long version, String state, LocalDate from, LocalDate to,
            List<Absence.HalfDay> halfDays, boolean paid, boolean openingFact, boolean takeBackAsked,
            @Nullable String refusal) {

        static Logged of(AbsenceRecord one) {
            var refusal = one.refusal();
            return new Logged(one.personId(), one.version(), one.state().code(), one.days().from(), one.days().to(),
                    one.days().halfDays(), one.days().paid(), one.openingFact(), one.takeBackAskedAt() != null,
                    refusal == null ? null : refusal.reason().code());
        }
    }
}
