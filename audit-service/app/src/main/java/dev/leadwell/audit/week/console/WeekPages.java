package dev.leadwell.audit.week.console;

import dev.leadwell.audit.week.ViewWeek;
import dev.leadwell.audit.week.WeekChanged;
import dev.leadwell.audit.week.WeekView;
import dev.leadwell.audit.week.WeeksOfManager;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * My week: every action is a form, posted to the week's own address and answered by its page; the week's manager alone
 * gets here.
 */
@Controller
@RequestMapping("/audit/week")
@Allowed(scope = "console", roles = "manager")
class WeekPages {

    private static final String PAGE = "audit/week";

    private final ViewWeek views;
    private final WeeksOfManager weeks;
    private final WeekActions actions;
    private final WeekScreen screen;
    private final WeekConflicts conflicts;
    private final Words words;

    WeekPages(ViewWeek views, WeeksOfManager weeks, WeekActions actions, WeekScreen screen, WeekConflicts conflicts,
            Words words) {
        this.views = views;
        this.weeks = weeks;
        this.actions = actions;
        this.screen = screen;
        this.conflicts = conflicts;
        this.words = words;
    }

    private static UUID caller() {
        return Caller.current().person();
    }

    @GetMapping
    String thisWeek() {
        return "redirect:/audit/week/" + weeks.today(caller()).thisWeek();
    }

    @GetMapping("/{weekStart}")
    String week(@PathVariable LocalDate weekStart, WeekLook look, Model model) {
        screen.show(views.of(caller(), weekStart), look, Form.empty(), model);
        return PAGE;
    }

    /**
     * Goes on to a page. Where somebody else was faster, shows what is there now beside what was sent, which can be sent
     * again; what is refused stays as it was typed.
     */
    @PostMapping("/{weekStart}")
    String act(@PathVariable LocalDate weekStart, @RequestParam("do") String verb, WeekForm form, WeekLook look,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            return "redirect:" + actions.act(caller(), weekStart, verb, form, look);
        } catch (WeekChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            WeekView now = views.of(caller(), weekStart);
            screen.show(now, look, Form.empty(), model);
            model.addAttribute("conflict", conflicts.of(verb, form, look, changed, now, request.getParameterMap()));
        } catch (ProblemException refused) {
            Form stays = Form.refused(request.getParameterMap(), refused, words, "week.field.");
            boolean inTheWay = refused.status() == HttpStatus.CONFLICT.value();
            response.setStatus(inTheWay ? HttpStatus.UNPROCESSABLE_CONTENT.value() : refused.status());
            screen.show(views.of(caller(), weekStart), look, stays, model);
        }
        return PAGE;
    }
}
