package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.kit.security.Allowed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The versions of a plan, and each as it is read. */
@Controller
@RequestMapping("/comp/plans/{planId}/versions")
class PlanVersionPages {

    private final ReadPlans plans;
    private final PlanShown shown;

    PlanVersionPages(ReadPlans plans, PlanShown shown) {
        this.plans = plans;
        this.shown = shown;
    }

    @GetMapping
    @Allowed(scope = "console", roles = "comp-admin")
    String all(@PathVariable UUID planId, Model model) {
        Plan plan = plans.find(planId);
        model.addAttribute("plan", plan).addAttribute("version", plan.newest())
                .addAttribute("faces", shown.faces(plan, "versions")).addAttribute("history", shown.versions(plan));
        return "comp/plan-versions";
    }

    /** What was signed or offered, for its payees and those above them; all of it for who administers pay. */
    @GetMapping("/{number}")
    @Allowed(scope = "console")
    String version(@PathVariable UUID planId, @PathVariable int number, Model model) {
        ReadPlans.OneVersion one = plans.readable(planId, number);
        model.addAttribute("plan", one.plan()).addAttribute("version", one.version());
        if (one.administered()) {
            model.addAttribute("faces", shown.faces(one.plan(), "versions"));
        }
        shown.show(one.version().terms(), model);
        return "comp/plan-version";
    }
}
