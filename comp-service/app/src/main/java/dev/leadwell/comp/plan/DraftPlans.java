package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.plan.PlanChecks;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts of plans and sends them for signature. */
@Service
public class DraftPlans {

    private final Plans plans;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final FindingWords words;

    DraftPlans(Plans plans, Journal journal, Ids ids, Clock clock, FindingWords words) {
        this.plans = plans;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.words = words;
    }

    /** What a draft says. */
    public record Draft(String name, LocalDate from, @Nullable LocalDate to, PlanTerms terms) {}

    public static List<Finding> check(PlanTerms terms) {
        return PlanChecks.of(terms, PlanChecks.USUAL_MOST_OBJECTIVES);
    }

    @Transactional
    public Plan create(Draft draft) {
        refuse(draft);
        UUID id = ids.next();
        requireFreeName(draft.name(), id);
        Plan plan = new Plan(id, draft.name().strip(), 1,
                List.of(new PlanVersion(1, draft.from(), draft.to(), draft.terms(), null)));
        plans.add(plan, Caller.current().subject(), clock.instant());
        record("plan created", plan);
        return plan;
    }

    /** Replaces the draft, or begins the next version where the newest was sent for signature. */
    @Transactional
    public Plan edit(UUID planId, Consumer<Plan> versionCheck, Draft draft) {
        Plan before = plans.lock(planId).orElseThrow(() -> ProblemException.notFound("plan"));
        versionCheck.accept(before);
        refuse(draft);
        requireFreeName(draft.name(), planId);
        PlanVersion newest = before.newest();
        int number = newest.released() ? newest.version() + 1 : newest.version();
        Plan after = before.with(draft.name().strip(),
                new PlanVersion(number, draft.from(), draft.to(), draft.terms(), null));
        plans.save(after, Caller.current().subject());
        record("plan draft changed", after);
        return after;
    }

    @Transactional
    public Plan release(UUID planId, Consumer<Plan> versionCheck) {
        Plan before = plans.lock(planId).orElseThrow(() -> ProblemException.notFound("plan"));
        versionCheck.accept(before);
        PlanVersion draft = before.newest();
        if (draft.released()) {
            throw ProblemException.conflict("no-draft",
                    "Version " + draft.version()
                            + " was sent for signature already. Change the plan to begin the next.");
        }
        List<FieldFault> wrong = check(draft.terms()).stream()
                .filter(finding -> finding.severity() == Finding.Severity.WRONG)
                .map(finding -> FieldFault.of(finding.component() == null ? "components" : finding.component(), null,
                        words.of(finding, Locale.ENGLISH)))
                .toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        Plan after = before.with(before.name(), new PlanVersion(draft.version(), draft.from(), draft.to(),
                draft.terms(), clock.instant()));
        plans.save(after, Caller.current().subject());
        record("plan sent for signature", after);
        return after;
    }

    private void record(String what, Plan plan) {
        journal.record(what, "plan", plan.id().toString(), null, Map.of("name", plan.name(), "version",
                plan.newest().version(), "from", plan.newest().from(), "components",
                TermsWriting.write(plan.newest().terms())));
    }

    private void requireFreeName(String name, UUID planId) {
        if (plans.nameTaken(name, planId)) {
            throw ProblemException.invalid("name", name, "Another plan is called so. Choose another name.");
        }
    }

    private static void refuse(Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > 80) {
            throw ProblemException.invalid("name", draft.name(), "1 to 80 characters.");
        }
        LocalDate to = draft.to();
        if (to != null && !draft.from().isBefore(to)) {
            throw ProblemException.invalid("to", to.toString(),
                    "Not after the beginning " + draft.from() + ". It is the first day no longer covered.");
        }
        if (draft.from().getYear() < 1970 || draft.from().getYear() > 2200) {
            throw ProblemException.invalid("from", draft.from().toString(), "Outside 1970 to 2200.");
        }
    }
}
