package dev.leadwell.people.absence.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.AbsenceState;
import dev.leadwell.people.absence.AskForAbsence;
import dev.leadwell.people.absence.ReadAbsences;
import dev.leadwell.people.absence.WithdrawAbsence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My absences: asking for one, how far each has come, taking back. */
@Controller
@RequestMapping("/people/absences/own")
class OwnAbsencePages {
    private static final String PATH = "/people/absences/own";
    private static final int ROWS = 50;
    private static final TableShape TABLE = TableShape.sortedBy();
    private final AskForAbsence asking;
    private final WithdrawAbsence withdrawing;
    private final ReadAbsences reading;
    private final AbsenceView view;
    private final Ids ids;
    private final Idempotency idempotency;
    private final Words words;

    OwnAbsencePages(AskForAbsence asking, WithdrawAbsence withdrawing, ReadAbsences reading, AbsenceView view, Ids ids,
            Idempotency idempotency, Words words) {
        this.asking = asking;
        this.withdrawing = withdrawing;
        this.reading = reading;
        this.view = view;
        this.ids = ids;
        this.idempotency = idempotency;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        return shown(AbsenceForm.EMPTY, after, model);
    }

    private String shown(Form form, String after, Model model) {
        var page = reading.of(Caller.current().person(), EnumSet.allOf(AbsenceState.class), after, ROWS);
        view.choices(model);
        view.show(page.items(), model);
        model.addAttribute("table", TABLE.read(PATH, Map.of())).addAttribute("next", page.next())
                .addAttribute("form", form).addAttribute("idempotencyKey", ids.next());
        return "people/absences-own";
    }

    @PostMapping
    @Allowed(scope = "console")
    Object ask(@ModelAttribute AbsenceForm typed, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            var days = typed.read();
            return idempotency.once("people.absence-asked-form", days, Void.class, () -> {
                asking.ask(days);
                return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH + "?done=absence-asked"))
                        .<Void>build();
            });
        } catch (ProblemException refused) {
            return again(AbsenceForm.inItsTerms(refused), request, response, model);
        }
    }

    @PostMapping("/{absenceId}/withdraw")
    @Allowed(scope = "console")
    String withdraw(@PathVariable UUID absenceId, @RequestParam(defaultValue = "") String version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return done("own-withdrawn", () -> withdrawing.withdraw(absenceId, DecisionPages.tag(version), one -> one),
                request,
                response, model);
    }

    @PostMapping("/{absenceId}/take-back")
    @Allowed(scope = "console")
    String takeBack(@PathVariable UUID absenceId, @RequestParam(defaultValue = "") String version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return done("take-back-asked", () -> withdrawing.askTakeBack(absenceId, DecisionPages.tag(version), one -> one),
                request, response, model);
    }

    private String done(String what, Runnable step, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            step.run();
            return "redirect:" + PATH + "?done=" + what;
        } catch (ProblemException refused) {
            return again(DecisionPages.told(refused), request, response, model);
        }
    }

    private String again(ProblemException refused, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        var form = Form.refused(request.getParameterMap(), refused, words, "absences.");
        response.setStatus(refused.status());
        return shown(form, "", model);
    }

    /** Where a page that was refused is loaded again. */
    @GetMapping({"/{absenceId}/withdraw", "/{absenceId}/take-back"})
    @Allowed(scope = "console")
    String look() {
        return "redirect:" + PATH;
    }
}
