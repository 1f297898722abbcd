package dev.leadwell.people.title.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.Title;
import dev.leadwell.people.title.ChangeTitle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One title: what it means and since when; changed from a day on, or corrected, after it was said what that does. */
@Controller
@RequestMapping("/people/settings/titles/{titleId}")
class TitlePage {
    private static final int STALE = 412;
    private final ChangeTitle titles;
    private final TitleLook look;
    private final Words words;

    TitlePage(ChangeTitle titles, TitleLook look, Words words) {
        this.titles = titles;
        this.look = look;
        this.words = words;
    }

    /** @param entry the first day of the entry that is to be corrected; null to change from a day on */
    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String title(@PathVariable UUID titleId, @RequestParam(required = false) @Nullable LocalDate entry, Model model) {
        return look.shown(titles.get(titleId), entry, null, model);
    }

    /** What it would do; nothing is changed. */
    @GetMapping("/look")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String look(@PathVariable UUID titleId, @RequestParam(required = false) @Nullable LocalDate entry,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "false") boolean rep,
            @RequestParam(defaultValue = "false") boolean leadsManagers, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var typed = new TitleForm(from, level, rep, leadsManagers);
        return staying(titleId, entry, request, response, model,
                title -> look.shownEffects(title, entry, typed, model));
    }

    @PostMapping("/entries")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String change(@PathVariable UUID titleId, @RequestParam long version,
            @RequestParam(required = false) @Nullable LocalDate entry, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String level, @RequestParam(defaultValue = "false") boolean rep,
            @RequestParam(defaultValue = "false") boolean leadsManagers, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var typed = new TitleForm(from, level, rep, leadsManagers);
        return staying(titleId, entry, request, response, model, title -> {
            try {
                write(titleId, ETags.of(version), entry, typed.read(entry != null));
                return "redirect:/people/settings/titles/" + titleId + "?done=title-changed";
            } catch (ProblemException refused) {
                if (refused.status() != STALE) {
                    throw refused;
                }
                response.setStatus(STALE);
                return look.shownBoth(title, entry, typed, request.getParameterMap(), model);
            }
        });
    }

    private void write(UUID titleId, String ifMatch, @Nullable LocalDate entry, Title.Entry wanted) {
        if (entry == null) {
            titles.from(titleId, ifMatch, wanted, shown -> shown);
        } else {
            titles.correct(titleId, ifMatch, entry, wanted, shown -> shown);
        }
    }

    @PostMapping("/withdraw")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String withdraw(@PathVariable UUID titleId, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return staying(titleId, null, request, response, model, title -> {
            titles.withdraw(titleId, ETags.of(version), shown -> shown);
            return "redirect:/people/settings/titles?done=title-withdrawn";
        });
    }

    /** What is refused stays in its form. */
    private String staying(UUID titleId, @Nullable LocalDate entry, HttpServletRequest request,
            HttpServletResponse response, Model model, Function<Title, String> step) {
        try {
            return step.apply(titles.get(titleId));
        } catch (ProblemException refused) {
            var form = Form.refused(request.getParameterMap(), refused, words, "titles.");
            response.setStatus(refused.status());
            return look.shown(titles.get(titleId), entry, form, model);
        }
    }
}
