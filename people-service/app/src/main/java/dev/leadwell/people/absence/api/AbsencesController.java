package dev.leadwell.people.absence.api;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.RecordAbsence;
import dev.leadwell.people.contract.Absence;
import dev.leadwell.people.contract.AbsenceList;
import dev.leadwell.people.contract.AbsencesApi;
import dev.leadwell.people.contract.Half;
import dev.leadwell.people.contract.HalfDay;
import dev.leadwell.people.contract.NewAbsence;
import dev.leadwell.people.roster.Visibility;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AbsencesController implements AbsencesApi {
    private final RecordAbsence absences;
    private final Visibility visibility;
    private final Idempotency idempotency;

    AbsencesController(RecordAbsence absences, Visibility visibility, Idempotency idempotency) {
        this.absences = absences;
        this.visibility = visibility;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = "people:read")
    public ResponseEntity<AbsenceList> listAbsences(UUID personId) {
        visibility.visible(personId);
        return ResponseEntity
                .ok(new AbsenceList(absences.of(personId).stream().map(AbsencesController::toContract).toList()));
    }

    @Override
    @Allowed(scope = "people:write", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<Absence> recordAbsence(NewAbsence given, @Nullable String idempotencyKey) {
        return idempotency.once("people.record-absence", given, Absence.class, () -> {
            var halves = given.getHalfDays() == null ? List.<HalfDay>of() : given.getHalfDays();
            var recorded = absences.record(given.getPersonId(), given.getFrom(), given.getTo(),
                    halves.stream()
                            .map(half -> new dev.leadwell.people.copy.Absence.HalfDay(half.getDate(),
                                    half.getHalf().getValue()))
                            .toList(),
                    !Boolean.FALSE.equals(given.getPaid()));
            return ResponseEntity.created(URI.create("/api/people/v1/persons/" + recorded.personId() + "/absences"))
                    .body(toContract(recorded));
        });
    }

    @Override
    @Allowed(scope = "people:write", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<Void> withdrawAbsence(UUID absenceId) {
        absences.withdraw(absenceId);
        return ResponseEntity.noContent().build();
    }

    private static Absence toContract(dev.leadwell.people.copy.Absence absence) {
        return new Absence(absence.id(), absence.version(), absence.personId(), absence.from(), absence.to(),
                absence.halfDays().stream().map(half -> new HalfDay(half.date(), Half.fromValue(half.half()))).toList(),
                absence.paid());
    }
}
