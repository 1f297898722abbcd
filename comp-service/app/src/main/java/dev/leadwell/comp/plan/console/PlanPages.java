package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.plan.CheckPlan;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.FindingWords;
import dev.leadwell.comp.plan.Participations;
import dev.leadwell.comp.plan.PayByPlan;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.comp.plan.UsualTerms;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans for who administers pay: every action is a form, the editor checks as one types where scripts run. */
@Controller
@RequestMapping("/comp/plans")
@Allowed(scope = "console", roles = "comp-admin")
class PlanPages {

    private static final int PAGE = 50;
    private final DraftPlans drafts;
    private final PayByPlan payees;
    private final ReadPlans plans;
    private final CheckPlan check;
    private final People people;
    private final MessageSource messages;
    private final FindingWords words;

    PlanPages(DraftPlans drafts, PayByPlan payees, ReadPlans plans, CheckPlan check, People people,
            MessageSource messages, FindingWords words) {
        this.drafts = drafts;
        this.payees = payees;
        this.plans = plans;
        this.check = check;
        this.people = people;
        this.messages = messages;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("plans", plans.page("", new UUID(0, 0), 200));
        return "comp/plans";
    }

    @PostMapping
    String create(@RequestParam String name, @RequestParam String from) {
        Plan plan = drafts.create(new DraftPlans.Draft(name, EnteredDay.read("from", from), null, TermsWriting.read(
                UsualTerms.ofPlan(this::nameOf))));
        return "redirect:/comp/plans/" + plan.id() + "?done=plan-created";
    }

    /** What a component of a kind of measure is called at first. */
    private String nameOf(String kind) {
        String code = "measure." + kind + ".name";
        return String.valueOf(messages.getMessage(code, null, code, LocaleContextHolder.getLocale()));
    }

    @GetMapping("/{planId}")
    String edit(@PathVariable UUID planId, @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String open, Model model) {
        Plan plan = plans.find(planId);
        List<ReadPlans.Payee> found = plans.payees(planId, Participations.Place.of(after), PAGE + 1);
        model.addAttribute("plan", plan);
        model.addAttribute("kinds", MeasureKinds.names());
        model.addAttribute("version", plan.newest());
        List<Finding> findings = show(plan.newest().terms(), model);
        model.addAttribute("open", open.isEmpty() ? worthALook(plan.newest().terms(), findings) : open);
        model.addAttribute("payees", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).place().cursor() : null);
        return "comp/plan";
    }

    /** The component that the check doubts, or the first. */
    private static String worthALook(PlanTerms terms, List<Finding> findings) {
        return Stream.concat(findings.stream().map(Finding::component),
                terms.components().stream().map(Component::id)).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** A finding in the reader's words. */
    record ShownFinding(Finding.Severity severity, @Nullable String component, String text) {}

    private List<Finding> show(PlanTerms terms, Model model) {
        List<Finding> findings = check.of(terms);
        model.addAttribute("components", ShownComponent.of(terms));
        model.addAttribute("weights", Weights.of(terms));
        Map<String, String> names = terms.components().stream().collect(Collectors.toMap(Component::id,
                Component::name, (one, other) -> one));
        model.addAttribute("findings", findings.stream().map(finding -> new ShownFinding(
                finding.severity(), finding.component() == null ? null : names.get(finding.component()),
                words.of(finding, LocaleContextHolder.getLocale()))).toList());
        return findings;
    }

    @PostMapping("/{planId}")
    String save(@PathVariable UUID planId, @RequestParam Map<String, String> fields) {
        PlanTerms terms = drafts
                .edit(planId, sameRevision(fields.get("revision")), PlanForm.of(fields, this::nameOf).draft())
                .newest().terms();
        String added = fields.containsKey("add") ? "&open=" + terms.components().getLast().id() : "";
        return "redirect:/comp/plans/" + planId + "?done=plan-saved" + added;
    }

    /** What the check says of the form as it stands; nothing is kept. */
    @PostMapping("/{planId}/check")
    String check(@PathVariable UUID planId, @RequestParam Map<String, String> fields, Model model) {
        plans.find(planId);
        show(PlanForm.of(fields, this::nameOf).draft().terms(), model);
        model.addAttribute("anew", "true");
        return "comp/plan-parts :: anew";
    }

    @PostMapping("/{planId}/release")
    String release(@PathVariable UUID planId, @RequestParam String revision) {
        drafts.release(planId, sameRevision(revision));
        return "redirect:/comp/plans/" + planId + "?done=plan-released";
    }

    private static Consumer<Plan> sameRevision(@Nullable String revision) {
        return plan -> {
            if (!Long.toString(plan.revision()).equals(revision)) {
                throw ProblemException.conflict("stale-version",
                        Wording.of("refused.plan-changed"));
            }
        };
    }

    @PostMapping("/{planId}/payees")
    String assign(@PathVariable UUID planId, @RequestParam String employeeNumber, @RequestParam String from,
            @RequestParam(defaultValue = "") String to) {
        Optional<Person> person = people.findByNumber(employeeNumber.strip());
        UUID payee = person.map(Person::id).orElseThrow(() -> ProblemException.invalid("employeeNumber",
                employeeNumber, Wording.of("refused.nobody-has-number")));
        payees.assign(planId, payee, EnteredDay.read("from", from), EnteredDay.readOrNull("to", to));
        return "redirect:/comp/plans/" + planId + "?done=payee-assigned#payees";
    }

    /** What was signed or offered, for its payees and those above them; all of it for who administers pay. */
    @GetMapping("/{planId}/versions/{number}")
    @Allowed(scope = "console")
    String version(@PathVariable UUID planId, @PathVariable int number, Model model) {
        ReadPlans.OneVersion one = plans.readable(planId, number);
        model.addAttribute("plan", one.plan());
        model.addAttribute("version", one.version());
        show(one.version().terms(), model);
        return "comp/plan-version";
    }
}
