package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.plan.PayByPlan;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is paid by a plan, and what they have signed. */
@Controller
@RequestMapping("/comp/plans/{planId}")
@Allowed(scope = "console", roles = "comp-admin")
class PlanPayeesPage {

    private final ReadPlans plans;
    private final PayByPlan payees;
    private final PlanPayeeTable listed;
    private final PlanShown shown;
    private final People people;
    private final Words words;

    PlanPayeesPage(ReadPlans plans, PayByPlan payees, PlanPayeeTable listed, PlanShown shown, People people,
            Words words) {
        this.plans = plans;
        this.payees = payees;
        this.listed = listed;
        this.shown = shown;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/payees")
    String list(@PathVariable UUID planId, @RequestParam Map<String, String> parameters, Model model) {
        Plan plan = plans.find(planId);
        return page(plan, parameters, Form.of(Map.of("from", plan.newest().from())), model);
    }

    private String page(Plan plan, Map<String, String> parameters, Form form, Model model) {
        TableState table = PlanPayeeTable.read(plan.id(), parameters);
        model.addAttribute("plan", plan).addAttribute("version", plan.newest())
                .addAttribute("faces", shown.faces(plan, "payees")).addAttribute("table", table)
                .addAttribute("form", form).addAttribute("page", listed.page(plan.id(), table))
                .addAttribute("number", listed.count(plan.id(), table));
        return "comp/plan-payees";
    }

    @GetMapping("/payees.{kind}")
    void export(@PathVariable UUID planId, @PathVariable String kind, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        listed.send(response, kind, planId, PlanPayeeTable.read(planId, parameters).checked());
    }

    @PostMapping("/payees")
    String assign(@PathVariable UUID planId, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            payees.assign(planId, payee(number), EnteredDay.read("from", from), EnteredDay.readOrNull("to", to));
            return "redirect:/comp/plans/" + planId + "/payees?done=payee-assigned";
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), refused, words, "plan-payees.");
            response.setStatus(refused.status());
            return page(plans.find(planId), Map.of(), form, model);
        }
    }

    private UUID payee(String number) {
        Optional<Person> person = number.indexOf(0) < 0 ? people.findByNumber(number.strip()) : Optional.empty();
        return person.map(Person::id).orElseThrow(() -> ProblemException.invalid("number", number,
                Wording.of("refused.nobody-has-number")));
    }
}
