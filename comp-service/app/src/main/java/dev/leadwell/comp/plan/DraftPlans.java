package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.written.Faults;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts of plans and sends them for signature. */
@Service
public class DraftPlans {

    private static final int LONGEST_NAME = 80;
    private final Plans plans;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final CheckPlan check;

    DraftPlans(Plans plans, Journal journal, Ids ids, Clock clock, CheckPlan check) {
        this.plans = plans;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.check = check;
    }

    /** What a draft says. */
    public record Draft(String name, LocalDate from, @Nullable LocalDate to, PlanTerms terms) {}

    @Transactional
    public Plan create(Draft draft) {
        refuse(draft);
        UUID id = ids.next();
        requireFreeName(draft.name(), id);
        Plan plan = new Plan(id, draft.name().strip(), 1,
                List.of(new PlanVersion(1, draft.from(), draft.to(), draft.terms(), null)));
        plans.add(plan, Caller.current().subject(), clock.instant());
        record("plan.created", null, plan);
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
        record("plan.drafted", before, after);
        return after;
    }

    /** A program may write a draft; that it holds is for a person to say. */
    @Transactional
    public Plan release(UUID planId, Consumer<Plan> versionCheck) {
        Caller.current().person();
        Plan before = plans.lock(planId).orElseThrow(() -> ProblemException.notFound("plan"));
        versionCheck.accept(before);
        PlanVersion draft = before.newest();
        if (draft.released()) {
            throw ProblemException.conflict("no-draft",
                    Wording.of("refused.no-draft", Integer.toString(draft.version())));
        }
        check.requireNothingWrong(draft.terms());
        Plan after = before.with(before.name(), new PlanVersion(draft.version(), draft.from(), draft.to(),
                draft.terms(), clock.instant()));
        plans.save(after, Caller.current().subject());
        record("plan.sent-for-signature", before, after);
        return after;
    }

    /** The terms of a draft that others take the place of are kept here alone (G6). */
    private void record(String what, @Nullable Plan before, Plan after) {
        journal.record(what, "plan", after.id().toString(), before == null ? null : Written.of(before),
                Written.of(after));
    }

    /** The newest version of a plan, as the journal keeps it. */
    private record Written(String name, int version, String state, LocalDate from, @Nullable LocalDate to,
            List<ComponentDraft> components) {
        static Written of(Plan plan) {
            PlanVersion newest = plan.newest();
            return new Written(plan.name(), newest.version(), newest.state(), newest.from(), newest.to(),
                    TermsWriting.write(newest.terms()));
        }
    }

    private void requireFreeName(String name, UUID planId) {
        if (plans.nameTaken(name, planId)) {
            throw ProblemException.invalid("name", name, Wording.of("refused.plan-name-taken"));
        }
    }

    private void refuse(Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME || !Faults.onOneLine(draft.name())) {
            throw ProblemException.invalid("name", draft.name(), Wording.of("refused.name-length", LONGEST_NAME));
        }
        EnteredDay.require("from", draft.from());
        EnteredDay.require("to", draft.to());
        LocalDate to = draft.to();
        if (to != null && !draft.from().isBefore(to)) {
            throw ProblemException.invalid("to", to.toString(),
                    Wording.of("refused.not-after-beginning", draft.from()));
        }
        check.requireNoSlip(draft.terms());
    }
}
