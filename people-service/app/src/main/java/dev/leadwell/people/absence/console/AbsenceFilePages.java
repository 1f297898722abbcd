package dev.leadwell.people.absence.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.file.FileContent;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.ImportAbsences;
import dev.leadwell.people.rosterimport.RosterWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Absences from a CSV: the file, what it would change, and applying it. */
@Controller
@RequestMapping("/people/absences/files")
class AbsenceFilePages {
    private static final String PATH = "/people/absences/files";
    private static final int SHOWN = 200;
    private final ImportAbsences files;
    private final Ids ids;
    private final Idempotency idempotency;
    private final RosterWords said;
    private final Words words;

    AbsenceFilePages(ImportAbsences files, Ids ids, Idempotency idempotency, RosterWords said, Words words) {
        this.files = files;
        this.ids = ids;
        this.idempotency = idempotency;
        this.said = said;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String start(Model model) {
        return started(Form.empty(), model);
    }

    private String started(Form form, Model model) {
        model.addAttribute("form", form).addAttribute("idempotencyKey", ids.next());
        return "people/absence-files";
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    Object upload(@RequestParam MultipartFile file, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        if (file.isEmpty()) {
            var refused = ProblemException.invalid("file", file.getOriginalFilename(),
                    Wording.of("refused.no-absence-file"));
            response.setStatus(refused.status());
            return started(Form.refused(request.getParameterMap(), refused, words, "absence-files."), model);
        }
        var name = String.valueOf(file.getOriginalFilename());
        FileContent content = file::getInputStream;
        return idempotency.once("people.absences-form", List.of(name, content.sha256()), Void.class,
                () -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PATH + "/" + files.upload(name, content).id())).build());
    }

    @GetMapping("/{absenceFileId}")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String look(@PathVariable UUID absenceFileId, Model model) {
        return looked(absenceFileId, Form.empty(), model);
    }

    private String looked(UUID fileId, Form form, Model model) {
        var found = files.findings(fileId);
        model.addAttribute("one", files.get(fileId)).addAttribute("found", found).addAttribute("form", form)
                .addAttribute("changes", found.changes().stream().limit(SHOWN).toList())
                .addAttribute("faults", found.faults().stream().limit(SHOWN).map(said::said).toList())
                .addAttribute("more", Math.max(0, found.faults().size() - SHOWN))
                .addAttribute("moreChanges", Math.max(0, found.changes().size() - SHOWN));
        return "people/absence-file";
    }

    @PostMapping("/{absenceFileId}/apply")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String apply(@PathVariable UUID absenceFileId, @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean goodRowsOnly, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            files.apply(absenceFileId, ETags.of(version), goodRowsOnly, one -> one);
            return "redirect:" + PATH + "/" + absenceFileId + "?done=absences-applied";
        } catch (ProblemException refused) {
            var form = Form.refused(request.getParameterMap(), refused, words, "import.");
            response.setStatus(refused.status());
            return looked(absenceFileId, form, model);
        }
    }

    /** Where a page that was refused is loaded again. */
    @GetMapping("/{absenceFileId}/apply")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String again(@PathVariable UUID absenceFileId) {
        return "redirect:" + PATH + "/" + absenceFileId;
    }
}
