package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.PayByPlan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A payee's own plan: what it pays for, and the signature. */
@Controller
@RequestMapping("/comp/my-plan")
@Allowed(scope = "console")
class MyPlanPages {

    private final ReadPlans plans;
    private final PayByPlan payees;
    private final Words words;

    MyPlanPages(ReadPlans plans, PayByPlan payees, Words words) {
        this.plans = plans;
        this.payees = payees;
        this.words = words;
    }

    /**
     * An own plan with the version offered, or signed where no newer one is.
     *
     * @param signature of that version, null while it waits for one
     */
    record Shown(ReadPlans.Own own, PlanVersion version, @Nullable Signature signature,
            List<ShownComponent> components, Weights weights) {}

    @GetMapping
    String mine(Model model) {
        return page(Form.empty(), model);
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form).addAttribute("plans", plans.own().stream()
                .filter(own -> own.plan().newestReleased().isPresent()).map(MyPlanPages::shown).toList());
        return "comp/my-plan";
    }

    private static Shown shown(ReadPlans.Own own) {
        PlanVersion offered = own.plan().newestReleased().orElseThrow();
        return new Shown(own, offered, own.participation().signatures().stream()
                .filter(one -> one.planVersion() == offered.version()).findFirst().orElse(null),
                ShownComponent.of(offered.terms()), Weights.of(offered.terms()));
    }

    /** Where a newer version was offered meanwhile, that one is shown with the reason. */
    @PostMapping
    String sign(@RequestParam UUID planId, @RequestParam int version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            payees.sign(planId, version);
            return "redirect:/comp/my-plan?done=plan-signed";
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), refused, words, "plan.");
            response.setStatus(refused.status());
            return page(form, model);
        }
    }
}
