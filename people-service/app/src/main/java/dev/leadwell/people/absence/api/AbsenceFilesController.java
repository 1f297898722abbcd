package dev.leadwell.people.absence.api;

import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.ImportAbsences;
import dev.leadwell.people.contract.AbsenceFile;
import dev.leadwell.people.contract.AbsenceFileChange;
import dev.leadwell.people.contract.AbsenceFileState;
import dev.leadwell.people.contract.AbsenceFilesApi;
import dev.leadwell.people.contract.ApplyAbsenceFile;
import dev.leadwell.people.contract.RosterFault;
import dev.leadwell.people.rosterimport.RosterWords;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class AbsenceFilesController implements AbsenceFilesApi {
    private static final int FIRST = 50;
    private static final int MOST = 1000;
    private final ImportAbsences files;
    private final Idempotency idempotency;
    private final RosterWords words;

    AbsenceFilesController(ImportAbsences files, Idempotency idempotency, RosterWords words) {
        this.files = files;
        this.idempotency = idempotency;
        this.words = words;
    }

    @Override
    @Allowed(scope = "people:write", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<AbsenceFile> uploadAbsences(MultipartFile file, @Nullable String idempotencyKey) {
        FileContent content = file::getInputStream;
        return idempotency.once("people.upload-absences", List.of(content.sha256()), AbsenceFile.class, () -> {
            var added = files.upload(String.valueOf(file.getOriginalFilename()), content);
            return ResponseEntity.created(URI.create("/api/people/v1/absence-files/" + added.id()))
                    .eTag(ETags.of(added.version())).body(toContract(added, FIRST));
        });
    }

    @Override
    @Allowed(scope = "people:read", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<AbsenceFile> getAbsenceFile(UUID absenceFileId) {
        var found = files.get(absenceFileId);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(toContract(found, MOST));
    }

    @Override
    @Allowed(scope = "people:write", roles = {"people-admin", "tenant-admin"})
    public ResponseEntity<AbsenceFile> applyAbsenceFile(UUID absenceFileId, ApplyAbsenceFile given,
            @Nullable String ifMatch, @Nullable String idempotencyKey) {
        return idempotency.once("people.apply-absences", List.of(absenceFileId, given, String.valueOf(ifMatch)),
                AbsenceFile.class, () -> {
                    var applied = files.apply(absenceFileId, ifMatch, Boolean.TRUE.equals(given.getGoodRowsOnly()),
                            now -> toContract(now, FIRST));
                    return ResponseEntity.ok().eTag(ETags.of(applied.version())).body(toContract(applied, FIRST));
                });
    }

    private AbsenceFile toContract(dev.leadwell.people.absence.AbsenceFile file, int shown) {
        var found = files.findings(file.id());
        return new AbsenceFile(file.id(), file.version(), file.name(), AbsenceFileState.fromValue(file.state().code()),
                found.rows(), found.unchanged(), (int) found.added(), (int) found.changed(), found.faults().size(),
                found.faults().stream().limit(shown).map(this::fault).toList(),
                found.changes().stream().limit(shown).map(AbsenceFilesController::change).toList());
    }

    private static AbsenceFileChange change(dev.leadwell.people.absence.AbsenceFile.Change change) {
        var answer = new AbsenceFileChange(AbsenceFileChange.KindEnum.fromValue(change.kind()),
                change.employeeNumber(), change.name(), AbsenceMapper.days(change.days()));
        return change.before() == null ? answer : answer.before(AbsenceMapper.days(change.before()));
    }

    private RosterFault fault(FieldFault fault) {
        return new RosterFault(fault.line() == null ? 0 : fault.line(), fault.field(), words.of(fault.wording()))
                .value(fault.value()).code(fault.wording().code());
    }
}
