package dev.leadwell.people.rosterimport.api;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.jobs.JobFailure;
import dev.leadwell.kit.jobs.JobState;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.contract.AbsentPerson;
import dev.leadwell.people.contract.AbsentPersonPage;
import dev.leadwell.people.contract.ApplyImport;
import dev.leadwell.people.contract.ImportState;
import dev.leadwell.people.contract.ImportsApi;
import dev.leadwell.people.contract.RosterChange;
import dev.leadwell.people.contract.RosterChangePage;
import dev.leadwell.people.contract.RosterFault;
import dev.leadwell.people.contract.RosterImport;
import dev.leadwell.people.contract.RosterImportList;
import dev.leadwell.people.rosterimport.FileContent;
import dev.leadwell.people.rosterimport.ImportRoster;
import dev.leadwell.people.rosterimport.RosterWords;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportsController implements ImportsApi {
    private static final String PEOPLE_ADMIN = "people-admin";
    private static final String TENANT_ADMIN = "tenant-admin";
    private final ImportRoster imports;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final RosterWords words;

    ImportsController(ImportRoster imports, Jobs jobs, Idempotency idempotency, RosterWords words) {
        this.imports = imports;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.words = words;
    }

    @Override
    @Allowed(scope = "people:write", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImport> uploadRoster(MultipartFile file, @Nullable String idempotencyKey,
            @Nullable String mode) {
        FileContent content = file::getInputStream;
        var of = mode(mode);
        return idempotency.once("people.upload-roster", List.of(content.sha256(), of),
                RosterImport.class, () -> {
                    var added = imports.check(String.valueOf(file.getOriginalFilename()), content, of);
                    return ResponseEntity.created(URI.create("/api/people/v1/imports/" + added.id()))
                            .eTag(ETags.of(added.version()))
                            .body(toContract(added, 50));
                });
    }

    private static dev.leadwell.people.rosterimport.RosterImport.Mode mode(@Nullable String word) {
        return word == null
                ? dev.leadwell.people.rosterimport.RosterImport.Mode.PARTIAL
                : Coded.find(dev.leadwell.people.rosterimport.RosterImport.Mode.class, word)
                        .orElseThrow(() -> ProblemException.invalid("mode", word, Wording.of("refused.mode")));
    }

    @Override
    @Allowed(scope = "people:read", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImportList> listImports() {
        return ResponseEntity
                .ok(new RosterImportList(imports.newest().stream().map(one -> toContract(one, 0)).toList()));
    }

    @Override
    @Allowed(scope = "people:read", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImport> getImport(UUID importId) {
        var found = imports.get(importId);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(toContract(found, 1000));
    }

    @Override
    @Allowed(scope = "people:read", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterChangePage> listImportChanges(UUID importId, @Nullable String cursor, Integer limit) {
        int skipped = position(cursor);
        var page = Page.of(imports.changes(importId, skipped, limit + 1), limit, last -> cursor(skipped + limit))
                .map(this::change);
        return ResponseEntity.ok(new RosterChangePage(page.items()).next(page.next()));
    }

    @Override
    @Allowed(scope = "people:read", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<AbsentPersonPage> listAbsentPersons(UUID importId, @Nullable String cursor, Integer limit) {
        int skipped = position(cursor);
        var page = Page.of(imports.absent(importId, skipped, limit + 1), limit, last -> cursor(skipped + limit))
                .map(one -> new AbsentPerson(one.personId(), one.employeeNumber(), one.name()));
        return ResponseEntity.ok(new AbsentPersonPage(page.items()).next(page.next()));
    }

    private static String cursor(int skipped) {
        return Cursors.encode(String.valueOf(skipped));
    }

    private static int position(@Nullable String cursor) {
        return cursor == null ? 0 : Cursors.decode(cursor, 1, parts -> Cursors.count(parts.getFirst()));
    }

    @Override
    @Allowed(scope = "people:write", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImport> applyImport(UUID importId, ApplyImport given, @Nullable String ifMatch,
            @Nullable String idempotencyKey) {
        return idempotency.once("people.apply-import", List.of(importId, given, String.valueOf(ifMatch)),
                RosterImport.class, () -> {
                    var leaving = given.getAbsentLeave();
                    var decision = new ImportRoster.Decision(Boolean.TRUE.equals(given.getGoodRowsOnly()),
                            leaving == null
                                    ? null
                                    : new ImportRoster.AbsentLeave(leaving.getLastDay(), leaving.getReason(),
                                            leaving.getVoluntary(), leaving.getPersonIds()));
                    var started = imports.apply(importId, ifMatch, decision, one -> toContract(one, 50));
                    return ResponseEntity.accepted().eTag(ETags.of(started.version())).body(toContract(started, 0));
                });
    }

    private RosterImport toContract(dev.leadwell.people.rosterimport.RosterImport one, int shown) {
        var found = one.findings();
        var answer = new RosterImport(one.id(), one.version(), one.fileName(), one.mode().code(),
                ImportState.fromValue(one.state().code()),
                found.rows(), found.unchanged(), found.counts(), found.faultCount(),
                found.faults().stream().limit(shown).map(this::fault).toList(),
                found.changes().stream().limit(shown).map(this::change).toList())
                .absent(found.absent());
        if (one.jobId() != null) {
            JobState job = jobs.state(one.jobId());
            JobFailure error = job.error();
            answer.done(job.done()).error(error == null ? null : words.of(error))
                    .errorCode(error == null ? null : error.why().code());
        }
        return answer;
    }

    private RosterChange change(dev.leadwell.people.rosterimport.RosterImport.Change change) {
        return new RosterChange(change.kind(), change.employeeNumber(), change.name(), words.of(change.what()))
                .code(change.what().code());
    }

    private RosterFault fault(FieldFault fault) {
        return new RosterFault(fault.line() == null ? 0 : fault.line(), fault.field(), words.of(fault.wording()))
                .value(fault.value()).code(fault.wording().code());
    }
}
