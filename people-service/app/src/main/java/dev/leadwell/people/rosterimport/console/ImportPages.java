package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.rosterimport.ImportRoster;
import dev.leadwell.people.rosterimport.FileContent;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterWords;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The wizard: file, what would change, result. */
@Controller
@RequestMapping("/people/import")
class ImportPages {
    private static final int FAULTS = 100;
    private static final List<String> BAD_ROWS = List.of("parts.line", "parts.column", "parts.value",
            "parts.what-to-do");
    private final ImportRoster imports;
    private final Jobs jobs;
    private final Ids ids;
    private final Idempotency idempotency;
    private final RosterWords words;

    ImportPages(ImportRoster imports, Jobs jobs, Ids ids, Idempotency idempotency, RosterWords words) {
        this.imports = imports;
        this.jobs = jobs;
        this.ids = ids;
        this.idempotency = idempotency;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String start(Model model) {
        model.addAttribute("imports", imports.newest()).addAttribute("idempotencyKey", ids.next());
        return "people/import";
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    ResponseEntity<Void> upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "partial") String mode) {
        if (file.isEmpty()) {
            throw ProblemException.invalid("file", file.getOriginalFilename(),
                    Wording.of("refused.no-file"));
        }
        var of = "full".equals(mode) ? RosterImport.Mode.FULL : RosterImport.Mode.PARTIAL;
        var name = String.valueOf(file.getOriginalFilename());
        FileContent content = file::getInputStream;
        return idempotency.once("people.roster-form", List.of(name, content.sha256(), of), Void.class,
                () -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/people/import/" + imports.check(name, content, of).id())).build());
    }

    @GetMapping("/{importId}")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String look(@PathVariable UUID importId, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int absentPage, Model model) {
        var findings = show(importId, model).findings();
        int number = PageOf.nearest(page, findings.changeCount());
        var rows = imports.changes(importId, PageOf.skipped(number), PageOf.ROWS).stream()
                .map(this::row).toList();
        var faults = findings.faults().stream().limit(FAULTS).map(words::said).toList();
        int of = PageOf.nearest(absentPage, findings.absent());
        var absent = imports.absent(importId, PageOf.skipped(of), PageOf.ROWS);
        model.addAttribute("changes", new PageOf<>("page", rows, number, findings.changeCount()))
                .addAttribute("absent", new PageOf<>("absentPage", absent, of, findings.absent()))
                .addAttribute("faults", faults).addAttribute("moreFaults", findings.faultCount() - faults.size());
        return "people/import-one";
    }

    /** A change as the page says it. */
    record Row(String kind, String name, String what) {}

    private Row row(RosterImport.Change change) {
        return new Row(change.kind(), change.name(), words.of(change.what()));
    }

    @GetMapping("/{importId}/progress")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String progress(@PathVariable UUID importId, Model model) {
        show(importId, model);
        return "people/import-progress :: progress";
    }

    private RosterImport show(UUID importId, Model model) {
        var found = imports.get(importId);
        var job = found.jobId() == null ? null : jobs.state(found.jobId());
        model.addAttribute("one", found).addAttribute("job", job)
                .addAttribute("step",
                        found.state() == RosterImport.State.APPLIED
                                ? 3
                                : found.state() == RosterImport.State.APPLYING ? 2 : 1);
        return found;
    }

    /** The rows to put right, as a file that a spreadsheet opens without running anything in it. */
    @GetMapping(value = "/{importId}/bad-rows.csv")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    ResponseEntity<String> badRows(@PathVariable UUID importId) {
        var csv = new StringBuilder("\uFEFF").append(BAD_ROWS.stream()
                .map(column -> CsvText.quoted(words.of(Wording.of(column))))
                .collect(Collectors.joining(",", "", "\n")));
        imports.get(importId).findings().faults()
                .forEach(fault -> csv.append(fault.line() == null ? "" : fault.line()).append(',')
                        .append(CsvText.quoted(fault.field())).append(',').append(CsvText.quoted(fault.value()))
                        .append(',')
                        .append(CsvText.quoted(words.of(fault.wording()))).append('\n'));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"bad-rows.csv\"").body(csv.toString());
    }

    @PostMapping("/{importId}/apply")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String apply(@PathVariable UUID importId, @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            @RequestParam(defaultValue = "false") boolean absentLeave,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = "") List<UUID> person) {
        var leaving = absentLeave ? leaving(lastDay, reason, everybody ? null : person) : null;
        imports.apply(importId, ETags.of(version), new ImportRoster.Decision(goodRowsOnly, leaving), one -> one);
        return "redirect:/people/import/" + importId;
    }

    private static ImportRoster.AbsentLeave leaving(@Nullable LocalDate lastDay, String reason,
            @Nullable List<UUID> persons) {
        if (persons != null && persons.isEmpty()) {
            throw ProblemException.invalid("person", null,
                    Wording.of("refused.nobody-chosen"));
        }
        if (lastDay == null || reason.isBlank()) {
            throw ProblemException.invalid(lastDay == null ? "lastDay" : "reason", null,
                    Wording.of("refused.leaving-incomplete"));
        }
        return new ImportRoster.AbsentLeave(lastDay, reason.strip(), null, persons);
    }
}
