package dev.leadwell.comp.attainment.console;

import dev.leadwell.comp.attainment.Attainment;
import dev.leadwell.comp.attainment.ReadAttainment;
import dev.leadwell.comp.attainment.UploadAttainment;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemBody;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The figures that quotas read: a file in, bad rows listed, what is there. */
@Controller
@RequestMapping("/comp/attainment")
@Allowed(scope = "console", roles = "comp-admin")
class AttainmentPages {

    private static final int PAGE = 100;
    private static final String VIEW = "comp/attainment";
    private final UploadAttainment upload;
    private final ReadAttainment attainment;
    private final People people;
    private final Words words;

    AttainmentPages(UploadAttainment upload, ReadAttainment attainment, People people, Words words) {
        this.upload = upload;
        this.attainment = attainment;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Model model) {
        List<Attainment> found = attainment.page(null, null, null, after, PAGE + 1);
        List<Attainment> page = found.stream().limit(PAGE).toList();
        Map<UUID, Person> persons = people.findAll(page.stream().map(Attainment::payeeId).toList());
        model.addAttribute("items", page);
        model.addAttribute("persons", persons);
        model.addAttribute("next", found.size() > PAGE ? page.getLast().id() : null);
        return VIEW;
    }

    /** A dry run says what the file would do; either way bad rows are listed and nothing is half applied. */
    @PostMapping
    String take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun, Model model,
            jakarta.servlet.http.HttpServletResponse response) {
        try {
            model.addAttribute("result", upload.upload(content(file), dryRun));
        } catch (ProblemException refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("faults", refused.faults().stream().map(this::said).toList());
        }
        model.addAttribute("file", file.getOriginalFilename());
        return list(null, model);
    }

    private ProblemBody.Fault said(FieldFault fault) {
        return new ProblemBody.Fault(fault.field(), fault.line(), fault.value(), fault.wording().code(),
                words.of(fault.wording()));
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw ProblemException.badRequest(Wording.of("refused.upload-broken"));
        }
    }
}
