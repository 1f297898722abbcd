package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.rosterimport.GivenMapping;
import dev.leadwell.people.rosterimport.ImportRoster;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The wizard: file, what would change, result; the columns between are a page of their own. */
@Controller
@RequestMapping("/people/import")
class ImportPages {
    private static final TableShape FINDINGS = TableShape.sortedBy().filteredBy("show");
    private static final Form NEW = Form.of(Map.of("mode", "partial"));
    private static final Form NOBODY_LEAVES = Form.of(Map.of("everybody", "false"));
    private final ImportRoster imports;
    private final ImportView view;
    private final Ids ids;
    private final Idempotency idempotency;
    private final Exports exports;
    private final RosterWords said;
    private final Words words;

    ImportPages(ImportRoster imports, ImportView view, Ids ids, Idempotency idempotency, Exports exports,
            RosterWords said, Words words) {
        this.imports = imports;
        this.view = view;
        this.ids = ids;
        this.idempotency = idempotency;
        this.exports = exports;
        this.said = said;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String start(Model model) {
        return started(NEW, model);
    }

    private String started(Form form, Model model) {
        model.addAttribute("imports", imports.newest()).addAttribute("idempotencyKey", ids.next())
                .addAttribute("form", form).addAttribute("modes", List.of(mode("partial"), mode("full")));
        return "people/import";
    }

    private Form.Choice mode(String value) {
        return new Form.Choice(value, words.of(Wording.of("import.mode-" + value)));
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    Object upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "partial") String mode,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        if (file.isEmpty()) {
            var refused = ProblemException.invalid("file", file.getOriginalFilename(), Wording.of("refused.no-file"));
            response.setStatus(refused.status());
            return started(Form.refused(request.getParameterMap(), refused, words, "import."), model);
        }
        var of = "full".equals(mode) ? RosterImport.Mode.FULL : RosterImport.Mode.PARTIAL;
        var name = String.valueOf(file.getOriginalFilename());
        FileContent content = file::getInputStream;
        return idempotency.once("people.roster-form", List.of(name, content.sha256(), of), Void.class, () -> {
            var added = imports.check(name, content, of, GivenMapping.NONE);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(path(added.id()) + (added.mapping() == null ? "" : "/columns"))).build();
        });
    }

    private static String path(UUID importId) {
        return "/people/import/" + importId;
    }

    @GetMapping("/{importId}")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String look(@PathVariable UUID importId, @RequestParam Map<String, String> parameters, Model model) {
        return looked(imports.get(importId), FINDINGS.read(path(importId), parameters), NOBODY_LEAVES, model);
    }

    private String looked(RosterImport one, TableState table, Form form, Model model) {
        model.addAttribute("form", form);
        view.show(one, table, model);
        return "people/import-one";
    }

    /** Once it is written the whole page says so. */
    @GetMapping("/{importId}/progress")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String progress(@PathVariable UUID importId,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model,
            HttpServletResponse response) {
        if (!part) {
            return "redirect:" + path(importId);
        }
        view.showJob(imports.get(importId), model);
        if (model.getAttribute("progress") == null) {
            response.setHeader("HX-Refresh", "true");
        }
        return "people/import-progress :: progress";
    }

    /** The rows to put right. */
    @GetMapping("/{importId}/bad-rows.{kind}")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    void badRows(@PathVariable UUID importId, @PathVariable String kind, HttpServletResponse response)
            throws IOException {
        var faults = imports.get(importId).findings().faults();
        exports.send(response, kind, "bad-rows", List.of(ExportColumn.of("parts.line", FieldFault::line),
                ExportColumn.of("parts.column", FieldFault::field), ExportColumn.of("parts.value", FieldFault::value),
                ExportColumn.of("parts.what-to-do", fault -> said.of(fault.wording()))),
                after -> new ExportRows.Chunk<>(faults, null));
    }

    @PostMapping("/{importId}/apply")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String apply(@PathVariable UUID importId, @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly,
            @RequestParam(defaultValue = "false") boolean absentLeave,
            @RequestParam(defaultValue = "") String lastDay, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(defaultValue = "") List<UUID> person, @RequestParam Map<String, String> parameters,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var leaving = new LeavingForm(absentLeave, lastDay, reason, everybody, person).read();
            imports.apply(importId, ETags.of(version), new ImportRoster.Decision(goodRowsOnly, leaving), one -> one);
            return "redirect:" + path(importId);
        } catch (ProblemException refused) {
            var form = Form.refused(request.getParameterMap(), refused, words, "import.leaving.");
            response.setStatus(refused.status());
            return looked(imports.get(importId), FINDINGS.read(path(importId), parameters), form, model);
        }
    }

    /** Where a page that was refused is loaded again. */
    @GetMapping("/{importId}/apply")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String look(@PathVariable UUID importId) {
        return "redirect:" + path(importId);
    }
}
