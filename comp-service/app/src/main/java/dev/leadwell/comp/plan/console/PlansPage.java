package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.listed.Slice;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.Plans;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.comp.plan.ReadPlans.Listed;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.comp.plan.UsualTerms;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All plans of a tenant, a few dozen, and where the next begins. */
@Controller
@RequestMapping("/comp/plans")
@Allowed(scope = "console", roles = "comp-admin")
class PlansPage {

    private static final int MOST = 1000;
    private static final int PAGE = 50;
    private static final TableShape PLANS = TableShape.sortedBy("name", "-from", "-payees", "-leadership")
            .filteredBy("q", "state");
    private static final Map<String, Comparator<Listed>> ORDERS = Map.of(
            "name", Comparator.comparing(one -> Plans.nameKey(one.plan().name())),
            "from", Comparator.comparing(one -> one.plan().newest().from()),
            "payees", Comparator.comparing(Listed::payees),
            "leadership", Comparator.comparing(Listed::leadershipWeight));
    private final DraftPlans drafts;
    private final ReadPlans plans;
    private final MeasureNames names;
    private final Words words;

    PlansPage(DraftPlans drafts, ReadPlans plans, MeasureNames names, Words words) {
        this.drafts = drafts;
        this.plans = plans;
        this.names = names;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> parameters, Model model) {
        return shown(PLANS.read("/comp/plans", parameters), Form.empty(), model);
    }

    private String shown(TableState table, Form form, Model model) {
        List<Listed> all = plans.page("", new UUID(0, 0), MOST);
        Slice<Listed> slice = Slice.of(all.stream().filter(one -> matches(one.plan(), table)).toList(), ORDERS, table,
                PAGE);
        model.addAttribute("table", table).addAttribute("slice", slice).addAttribute("none", all.isEmpty())
                .addAttribute("form", form);
        return "comp/plans";
    }

    private static boolean matches(Plan plan, TableState table) {
        String part = Objects.requireNonNullElse(table.filter("q"), "");
        String state = table.filter("state");
        return Plans.nameKey(plan.name()).contains(Plans.nameKey(part))
                && (state == null || plan.newest().state().equals(state));
    }

    @PostMapping
    String create(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String from,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            Plan plan = drafts.create(new DraftPlans.Draft(name, EnteredDay.read("from", from), null,
                    TermsWriting.read(UsualTerms.ofPlan(names))));
            return "redirect:/comp/plans/" + plan.id() + "?done=plan-created";
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), refused, words, "plan.");
            response.setStatus(refused.status());
            return shown(PLANS.read("/comp/plans", Map.of()), form, model);
        }
    }
}
