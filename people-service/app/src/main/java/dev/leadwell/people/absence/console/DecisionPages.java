package dev.leadwell.people.absence.console;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.DecideAbsence;
import dev.leadwell.people.absence.Refusal;
import dev.leadwell.people.absence.WithdrawAbsence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deciding in place: one, or all that are ticked. */
@Controller
@RequestMapping("/people/absences")
class DecisionPages {
    private static final int STALE = 412;
    private final DecideAbsence deciding;
    private final WithdrawAbsence withdrawing;
    private final DecisionsShown shown;
    private final Words words;

    DecisionPages(DecideAbsence deciding, WithdrawAbsence withdrawing, DecisionsShown shown, Words words) {
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.shown = shown;
        this.words = words;
    }

    @PostMapping("/{absenceId}/decide")
    @Allowed(scope = "console")
    String decide(@PathVariable UUID absenceId, @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "false") boolean refuse, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            deciding.decide(absenceId, tag(version), refuse ? refusal(reason, text) : null, one -> one);
            return "redirect:/people/absences?done=" + (refuse ? "absence-refused" : "absence-confirmed");
        } catch (ProblemException refused) {
            return again(refused, request, response, model);
        }
    }

    private static Refusal refusal(String reason, String text) {
        return new Refusal(Coded.find(Refusal.Reason.class, reason).orElseThrow(() -> ProblemException
                .invalid("reason", reason, Wording.of("refused.refusal-missing"))), text.isBlank() ? null : text);
    }

    /** One after the other: those that cannot be confirmed stay, and why is said of the first. */
    @PostMapping("/confirm")
    @Allowed(scope = "console")
    String confirm(@RequestParam(defaultValue = "") List<String> picked, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (picked.isEmpty()) {
            return again(ProblemException.invalid("picked", null, Wording.of("refused.none-picked")), request,
                    response, model);
        }
        ProblemException first = null;
        for (var one : picked) {
            try {
                var parts = one.split("@", 2);
                deciding.decide(id(parts[0]), tag(parts[parts.length - 1]), null, now -> now);
            } catch (ProblemException refused) {
                first = first == null ? refused : first;
            }
        }
        return first == null
                ? "redirect:/people/absences?done=absences-confirmed"
                : again(first, request, response, model);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("absence");
        }
    }

    @PostMapping("/{absenceId}/withdraw")
    @Allowed(scope = "console")
    String withdraw(@PathVariable UUID absenceId, @RequestParam(defaultValue = "") String version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            withdrawing.withdraw(absenceId, tag(version), one -> one);
            return "redirect:/people/absences?done=withdrawn";
        } catch (ProblemException refused) {
            return again(refused, request, response, model);
        }
    }

    static @Nullable String tag(String version) {
        return version.isEmpty() ? null : "\"" + version + "\"";
    }

    private String again(ProblemException refused, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        var told = told(refused);
        var form = Form.refused(request.getParameterMap(), told, words, "absences.");
        response.setStatus(told.status());
        return shown.page(AbsenceForm.EMPTY, form, "", "", model);
    }

    /** What somebody else did meanwhile is told as it stands now. */
    static ProblemException told(ProblemException refused) {
        return refused.status() == STALE && refused.currentState() instanceof AbsenceRecord now
                ? ProblemException.conflict(refused.type(), Wording.of("refused.absence-now",
                        Wording.of("absences.state." + now.state().code())))
                : refused;
    }

    /** Where a page that was refused is loaded again. */
    @GetMapping({"/confirm", "/{absenceId}/decide", "/{absenceId}/withdraw"})
    @Allowed(scope = "console")
    String look() {
        return "redirect:" + DecisionsShown.PATH;
    }
}
