package dev.leadwell.people.rosterimport.api;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.file.FileContent;
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
import dev.leadwell.people.contract.GivenMapping;
import dev.leadwell.people.contract.ImportsApi;
import dev.leadwell.people.contract.RosterChangePage;
import dev.leadwell.people.contract.RosterImport;
import dev.leadwell.people.contract.RosterImportList;
import dev.leadwell.people.rosterimport.ImportRoster;
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
    private final Idempotency idempotency;
    private final ImportAnswers answers;
    private final MappingRequests mappings;

    ImportsController(ImportRoster imports, Idempotency idempotency, ImportAnswers answers, MappingRequests mappings) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.answers = answers;
        this.mappings = mappings;
    }

    @Override
    @Allowed(scope = "people:write", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImport> uploadRoster(MultipartFile file, @Nullable String idempotencyKey,
            @Nullable String mode, @Nullable String mapping) {
        FileContent content = file::getInputStream;
        var of = mode(mode);
        var given = mappings.read(mapping);
        return idempotency.once("people.upload-roster", List.of(content.sha256(), of, given),
                RosterImport.class, () -> {
                    var added = imports.check(String.valueOf(file.getOriginalFilename()), content, of, given);
                    return ResponseEntity.created(URI.create("/api/people/v1/imports/" + added.id()))
                            .eTag(ETags.of(added.version()))
                            .body(answers.of(added, 50));
                });
    }

    @Override
    @Allowed(scope = "people:write", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImport> mapImport(UUID importId, GivenMapping given, @Nullable String ifMatch) {
        var mapped = imports.map(importId, ifMatch, mappings.read(given), one -> answers.of(one, 50));
        return ResponseEntity.ok().eTag(ETags.of(mapped.version())).body(answers.of(mapped, 1000));
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
                .ok(new RosterImportList(imports.newest().stream().map(one -> answers.of(one, 0)).toList()));
    }

    @Override
    @Allowed(scope = "people:read", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterImport> getImport(UUID importId) {
        var found = imports.get(importId);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(answers.of(found, 1000));
    }

    @Override
    @Allowed(scope = "people:read", roles = {PEOPLE_ADMIN, TENANT_ADMIN})
    public ResponseEntity<RosterChangePage> listImportChanges(UUID importId, @Nullable String cursor, Integer limit) {
        int skipped = position(cursor);
        var page = Page.of(imports.changes(importId, skipped, limit + 1), limit, last -> cursor(skipped + limit))
                .map(answers::change);
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
                    var started = imports.apply(importId, ifMatch, decision, one -> answers.of(one, 50));
                    return ResponseEntity.accepted().eTag(ETags.of(started.version())).body(answers.of(started, 0));
                });
    }
}
