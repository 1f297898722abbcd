package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.plan.PayByPlan;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.kit.security.Allowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A payee's own plan: what it pays for, and the signature. */
@Controller
@RequestMapping("/comp/my-plan")
@Allowed(scope = "console")
class MyPlanPages {

    private final ReadPlans plans;
    private final PayByPlan payees;

    MyPlanPages(ReadPlans plans, PayByPlan payees) {
        this.plans = plans;
        this.payees = payees;
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
        model.addAttribute("plans", plans.own().stream()
                .filter(own -> own.plan().newestReleased().isPresent()).map(MyPlanPages::shown).toList());
        return "comp/my-plan";
    }

    private static Shown shown(ReadPlans.Own own) {
        PlanVersion offered = own.plan().newestReleased().orElseThrow();
        return new Shown(own, offered, own.participation().signatures().stream()
                .filter(one -> one.planVersion() == offered.version()).findFirst().orElse(null),
                ShownComponent.of(offered.terms()), Weights.of(offered.terms()));
    }

    @PostMapping("/{planId}/versions/{version}/signature")
    String sign(@PathVariable UUID planId, @PathVariable int version) {
        payees.sign(planId, version);
        return "redirect:/comp/my-plan?done=plan-signed";
    }
}
