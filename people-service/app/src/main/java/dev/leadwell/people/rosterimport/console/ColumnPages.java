package dev.leadwell.people.rosterimport.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.rosterimport.ImportRoster;
import dev.leadwell.people.rosterimport.RosterImport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wizard's second step: what each column of a file is read as, and how the file is written. */
@Controller
@RequestMapping("/people/import/{importId}/columns")
class ColumnPages {
    private final ImportRoster imports;
    private final ColumnsView view;
    private final Words words;

    ColumnPages(ImportRoster imports, ColumnsView view, Words words) {
        this.imports = imports;
        this.view = view;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String look(@PathVariable UUID importId, Model model) {
        var one = imports.get(importId);
        var mapping = one.mapping();
        return mapping == null || !one.isOpen()
                ? "redirect:" + path(one)
                : shown(one, MappingForm.of(mapping), model);
    }

    private String shown(RosterImport one, Form form, Model model) {
        model.addAttribute("form", form);
        view.show(one, model);
        return "people/import-columns";
    }

    /** What is found in another encoding or by another separator is shown first, and said then. */
    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String map(@PathVariable UUID importId, @RequestParam long version, @RequestParam Map<String, String> typed,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var one = imports.get(importId);
        var mapping = one.mapping();
        if (mapping == null) {
            return "redirect:" + path(one);
        }
        try {
            var given = new MappingForm(mapping, typed).read();
            imports.map(importId, ETags.of(version), given, other -> other);
            return "redirect:" + path(one) + (given.columns().isEmpty() ? "/columns" : "");
        } catch (ProblemException refused) {
            var form = Form.refused(request.getParameterMap(), refused, words, "import.mapping.");
            response.setStatus(refused.status());
            return shown(imports.get(importId), form, model);
        }
    }

    private static String path(RosterImport one) {
        return "/people/import/" + one.id();
    }
}
