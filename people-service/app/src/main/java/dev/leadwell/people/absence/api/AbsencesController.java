package dev.leadwell.people.absence.api;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.AskForAbsence;
import dev.leadwell.people.absence.DecideAbsence;
import dev.leadwell.people.absence.ReadAbsences;
import dev.leadwell.people.absence.RecordAbsence;
import dev.leadwell.people.absence.Refusal;
import dev.leadwell.people.absence.WithdrawAbsence;
import dev.leadwell.people.contract.Absence;
import dev.leadwell.people.contract.AbsenceDecision;
import dev.leadwell.people.contract.AbsencePage;
import dev.leadwell.people.contract.AbsenceState;
import dev.leadwell.people.contract.AbsenceSteps;
import dev.leadwell.people.contract.AbsencesApi;
import dev.leadwell.people.contract.AskedAbsence;
import dev.leadwell.people.contract.NewAbsence;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AbsencesController implements AbsencesApi {
    private final RecordAbsence recording;
    private final AskForAbsence asking;
    private final DecideAbsence deciding;
    private final WithdrawAbsence withdrawing;
    private final ReadAbsences reading;
    private final Idempotency idempotency;

    AbsencesController(RecordAbsence recording, AskForAbsence asking, DecideAbsence deciding,
            WithdrawAbsence withdrawing, ReadAbsences reading, Idempotency idempotency) {
        this.recording = recording;
        this.asking = asking;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "people:read")
    public ResponseEntity<AbsencePage> listAbsences(UUID personId, @Nullable List<AbsenceState> states,
            @Nullable String cursor, Integer limit) {
        var wanted = (states == null || states.isEmpty() ? List.of(AbsenceState.CONFIRMED) : states).stream()
                .map(AbsenceMapper::state).collect(Collectors.toSet());
        return page(reading.of(personId, wanted, cursor, limit));
    }

    @Override
    @Allowed(scope = "people:write")
    public ResponseEntity<AbsencePage> listWaitingAbsences(@Nullable String cursor, Integer limit) {
        return page(reading.waiting(cursor, limit));
    }

    private static ResponseEntity<AbsencePage> page(Page<AbsenceRecord> page) {
        return ResponseEntity
                .ok(new AbsencePage(page.items().stream().map(AbsenceMapper::toContract).toList()).next(page.next()));
    }

    @Override
    @Allowed(scope = "people:read")
    public ResponseEntity<Absence> getAbsence(UUID absenceId) {
        return AbsenceMapper.answer(reading.get(absenceId));
    }

    @Override
    @Allowed(scope = "people:read")
    public ResponseEntity<AbsenceSteps> listAbsenceSteps(UUID absenceId) {
        return ResponseEntity
                .ok(new AbsenceSteps(reading.steps(absenceId).stream().map(AbsenceMapper::step).toList()));
    }

    @Override
    @Allowed(scope = "people:write", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<Absence> recordAbsence(NewAbsence given, @Nullable String idempotencyKey) {
        return idempotency.once("people.record-absence", given, Absence.class,
                () -> created(recording.record(given.getPersonId(), AbsenceMapper.days(given.getFrom(), given.getTo(),
                        given.getHalfDays(), given.getPaid()))));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Absence> askForAbsence(AskedAbsence given, @Nullable String idempotencyKey) {
        return idempotency.once("people.ask-for-absence", given, Absence.class, () -> created(asking
                .ask(AbsenceMapper.days(given.getFrom(), given.getTo(), given.getHalfDays(), given.getPaid()))));
    }

    private static ResponseEntity<Absence> created(AbsenceRecord one) {
        return ResponseEntity.created(URI.create("/api/people/v1/absences/" + one.id())).eTag(ETags.of(one.version()))
                .body(AbsenceMapper.toContract(one));
    }

    @Override
    @Allowed(scope = "people:write")
    public ResponseEntity<Void> withdrawAbsence(UUID absenceId, @Nullable String ifMatch) {
        withdrawing.withdraw(absenceId, ifMatch, AbsenceMapper::toContract);
        return ResponseEntity.noContent().build();
    }

    @Override
    @Allowed(scope = "people:write")
    public ResponseEntity<Absence> decideAbsence(UUID absenceId, AbsenceDecision given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.decide-absence", List.of(absenceId, given, String.valueOf(ifMatch)),
                Absence.class, () -> AbsenceMapper.answer(
                        deciding.decide(absenceId, ifMatch, refusal(given), AbsenceMapper::toContract)));
    }

    private static @Nullable Refusal refusal(AbsenceDecision given) {
        boolean refused = given.getDecision() == AbsenceDecision.DecisionEnum.REFUSE;
        var refusal = given.getRefusal();
        if (refused != (refusal != null)) {
            throw ProblemException.invalid("refusal", null,
                    Wording.of(refused ? "refused.refusal-missing" : "refused.refusal-unasked"));
        }
        return refusal == null ? null : AbsenceMapper.refusal(refusal);
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Absence> takeBackAbsence(UUID absenceId, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.take-back-absence", List.of(absenceId, String.valueOf(ifMatch)),
                Absence.class,
                () -> AbsenceMapper.answer(withdrawing.askTakeBack(absenceId, ifMatch, AbsenceMapper::toContract)));
    }
}
