package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Format;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor of a plan; it checks as one types where scripts run, and keeps what was typed where it is refused. */
@Controller
@RequestMapping("/comp/plans/{planId}")
@Allowed(scope = "console", roles = "comp-admin")
class PlanPages {

    private static final String REVISION = "revision";
    private static final String STALE = "stale-version";
    private final DraftPlans drafts;
    private final ReadPlans plans;
    private final PlanShown shown;
    private final PlanFieldWords fieldWords;
    private final MeasureNames names;
    private final Words words;
    private final Format format;

    PlanPages(DraftPlans drafts, ReadPlans plans, PlanShown shown, PlanFieldWords fieldWords, MeasureNames names,
            Words words, Format format) {
        this.drafts = drafts;
        this.plans = plans;
        this.shown = shown;
        this.fieldWords = fieldWords;
        this.names = names;
        this.words = words;
        this.format = format;
    }

    @GetMapping
    String edit(@PathVariable UUID planId, @RequestParam(defaultValue = "") String open, Model model) {
        Plan plan = plans.find(planId);
        return editor(plan, Form.of(PlanFields.of(plan, format)), plan.newest().terms(), open, model);
    }

    private String editor(Plan plan, Form form, PlanTerms terms, String open, Model model) {
        List<Finding> findings = shown.show(terms, model);
        model.addAttribute("plan", plan).addAttribute("version", plan.newest())
                .addAttribute("faces", shown.faces(plan, "terms")).addAttribute("kinds", MeasureKinds.names())
                .addAttribute("form", form).addAttribute("edited", PlanFields.edited(form))
                .addAttribute("choices", new Choices(words)).addAttribute("faulty", faulty(form))
                .addAttribute("open", open.isEmpty() ? PlanShown.worthALook(terms, findings) : open);
        return "comp/plan";
    }

    /** The components with a fault, by how their fields begin: they stand open. */
    private static List<String> faulty(Form form) {
        return form.faults().stream().map(fault -> fault.field().replaceFirst("\\..*", ".")).toList();
    }

    @PostMapping
    String save(@PathVariable UUID planId, @RequestParam Map<String, String> fields, Locale language,
            HttpServletResponse response, Model model) {
        PlanForm sent = PlanForm.of(fields, names, language);
        try {
            PlanTerms terms = drafts.edit(planId, sameRevision(fields.get(REVISION)), sent.draft()).newest().terms();
            String added = fields.containsKey("add") ? "&open=" + terms.components().getLast().id() : "";
            return "redirect:/comp/plans/" + planId + "?done=plan-saved" + added;
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return kept(plans.find(planId), refused, sent, fields, model);
        }
    }

    /** The editor again with what was typed; where somebody else was first, with both. */
    private String kept(Plan plan, ProblemException refused, PlanForm sent, Map<String, String> fields, Model model) {
        Form form = refused(refused, sent, fields);
        if (refused.type().equals(STALE)) {
            model.addAttribute("conflict", fieldWords.conflict(fields, PlanFields.of(plan, format),
                    Long.toString(plan.revision()), "/comp/plans/" + plan.id()));
            return editor(plan, new Form(form.values(), List.of()), terms(sent, plan), "", model);
        }
        return editor(plan, form, terms(sent, plan), "", model);
    }

    private Form refused(ProblemException refused, PlanForm sent, Map<String, String> fields) {
        return fieldWords.labelled(Form.refused(fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                field -> new String[]{field.getValue()})), PlanFieldWords.inItsTerms(refused, sent.kept()), words,
                "plan."));
    }

    /** As they were typed; where they cannot be read, as they are saved. */
    private static PlanTerms terms(PlanForm sent, Plan plan) {
        try {
            return sent.draft().terms();
        } catch (ProblemException unreadable) {
            return plan.newest().terms();
        }
    }

    /** What the check says of the form as it stands; nothing is kept. */
    @PostMapping("/check")
    String check(@PathVariable UUID planId, @RequestParam Map<String, String> fields, Locale language, Model model) {
        plans.find(planId);
        shown.show(PlanForm.of(fields, names, language).draft().terms(), model);
        model.addAttribute("anew", "true");
        return "comp/plan-parts :: anew";
    }

    @PostMapping(params = "do=release")
    String release(@PathVariable UUID planId, @RequestParam String revision, Locale language,
            HttpServletResponse response, Model model) {
        try {
            drafts.release(planId, sameRevision(revision));
            return "redirect:/comp/plans/" + planId + "?done=plan-released";
        } catch (ProblemException refused) {
            Plan plan = plans.find(planId);
            Map<String, String> saved = PlanFields.of(plan, format);
            Form form = refused(refused, PlanForm.of(saved, names, language), saved);
            response.setStatus(refused.status());
            return editor(plan, form, plan.newest().terms(), "", model);
        }
    }

    private static Consumer<Plan> sameRevision(@Nullable String revision) {
        return plan -> {
            if (!Long.toString(plan.revision()).equals(revision)) {
                throw ProblemException.conflict(STALE,
                        Wording.of("refused.plan-changed"));
            }
        };
    }
}
