package dev.leadwell.comp.attainment.console;

import dev.leadwell.comp.attainment.UploadAttainment;
import dev.leadwell.comp.attainment.console.ListedAttainment.Shown;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.TwoWayPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The figures that quotas read: a file in, bad rows listed, what is there. */
@Controller
@RequestMapping("/comp")
@Allowed(scope = "console", roles = "comp-admin")
class AttainmentPages {

    private static final int UNACCEPTABLE = 422;
    /** What another file puts right. */
    private static final Set<Integer> STAYING = Set.of(400, 413, UNACCEPTABLE);
    private static final String VIEW = "comp/attainment";
    private final UploadAttainment upload;
    private final ListedAttainment listed;
    private final Words words;

    AttainmentPages(UploadAttainment upload, ListedAttainment listed, Words words) {
        this.upload = upload;
        this.listed = listed;
        this.words = words;
    }

    @GetMapping("/attainment")
    String list(@RequestParam Map<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        TableState table = ListedAttainment.read(parameters);
        model.addAttribute("form", Form.of(table.filters()));
        try {
            show(table, listed.page(table.checked()), model);
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "attainment."));
            response.setStatus(refused.status());
            show(table, TwoWayPage.none(), model);
        }
        return VIEW;
    }

    private static void show(TableState table, TwoWayPage<Shown> page, Model model) {
        model.addAttribute("table", table).addAttribute("page", page);
    }

    @GetMapping("/attainment.{kind}")
    void export(@PathVariable String kind, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        listed.send(response, kind, ListedAttainment.read(parameters).checked());
    }

    /** A dry run says what the file would do; either way bad rows are listed and nothing is half applied. */
    @PostMapping("/attainment")
    String take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun, Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("result", upload.upload(content(file), dryRun));
        } catch (ProblemException refused) {
            if (!STAYING.contains(refused.status())) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("refused", words.of(refused.detail()))
                    .addAttribute("faults", refused.faults().stream().map(words::of).toList());
        }
        TableState all = ListedAttainment.read(Map.of());
        model.addAttribute("file", file.getOriginalFilename()).addAttribute("form", Form.empty());
        show(all, listed.page(all), model);
        return VIEW;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw ProblemException.badRequest(Wording.of("refused.upload-broken"));
        }
    }
}
