package dev.leadwell.comp.plan;

import dev.leadwell.comp.day.EnteredDay;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who is paid by a plan, and takes their signatures. */
@Service
public class PayByPlan {

    private final Plans plans;
    private final Participations participations;
    private final People people;
    private final Tenants tenants;
    private final SignatureListener listener;
    private final Journal journal;
    private final Clock clock;

    PayByPlan(Plans plans, Participations participations, People people, Tenants tenants, SignatureListener listener,
            Journal journal, Clock clock) {
        this.plans = plans;
        this.participations = participations;
        this.people = people;
        this.tenants = tenants;
        this.listener = listener;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Participation assign(UUID planId, UUID payeeId, LocalDate from, @Nullable LocalDate to) {
        Plan plan = plans.lock(planId).orElseThrow(() -> ProblemException.notFound("plan"));
        if (people.find(payeeId).isEmpty()) {
            throw ProblemException.notFound("person");
        }
        EnteredDay.require("from", from);
        EnteredDay.require("to", to);
        if (to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("to", to.toString(),
                    Wording.of("refused.not-after-beginning", from));
        }
        UUID id = Ids.named(Tenancy.current(), "participation", planId + "/" + payeeId);
        participations.ofPayees(List.of(payeeId)).stream()
                .filter(other -> !other.id().equals(id) && other.overlaps(from, to)).findFirst().ifPresent(other -> {
                    throw alreadyPaid(other, from);
                });
        Participation before = participations.find(planId, payeeId).orElse(null);
        Participation after = new Participation(id, planId, payeeId, from, to,
                before == null ? 1 : before.version() + 1, before == null ? List.of() : before.signatures());
        participations.save(after, clock.instant(), Caller.current().subject());
        journal.record("payee.assigned", "payee", payeeId.toString(), before, after);
        if (!after.signatures().isEmpty()) {
            listener.signed(plan, after);
        }
        return after;
    }

    private ProblemException alreadyPaid(Participation other, LocalDate from) {
        String plan = plans.find(other.planId()).map(Plan::name).orElseThrow();
        LocalDate to = other.to();
        return ProblemException.invalid("from", from.toString(), to == null
                ? Wording.of("refused.paid-from", plan, other.from())
                : Wording.of("refused.paid-during", plan, other.from(), to));
    }

    /** The payee signs; nobody else can. */
    @Transactional
    public Participation sign(UUID planId, int version) {
        Caller caller = Caller.current();
        return sign(planId, version, caller.person(), new Signature(version, clock.instant(), caller.subject(), false));
    }

    /** Signed before Leadwell, on paper perhaps: an opening fact. */
    @Transactional
    public Participation recordOpening(UUID planId, int version, UUID payeeId, LocalDate signedOn) {
        if (tenants.current().live()) {
            throw ProblemException.conflict("live",
                    Wording.of("refused.tenant-live"));
        }
        EnteredDay.require("signedOn", signedOn);
        Instant at = signedOn.atStartOfDay(tenants.current().zone()).toInstant();
        if (at.isAfter(clock.instant())) {
            throw ProblemException.invalid("signedOn", signedOn.toString(), Wording.of("refused.in-the-future"));
        }
        return sign(planId, version, payeeId, new Signature(version, at, Caller.current().subject(), true));
    }

    private Participation sign(UUID planId, int version, UUID payeeId, Signature signature) {
        Plan plan = plans.lock(planId).orElseThrow(() -> ProblemException.notFound("plan"));
        Participation before = participations.find(planId, payeeId)
                .orElseThrow(() -> ProblemException.notFound("plan of this person"));
        PlanVersion offered = plan.version(version).filter(PlanVersion::released)
                .orElseThrow(() -> ProblemException.notFound("version of this plan to sign"));
        boolean newest = plan.newestReleased().map(PlanVersion::version).orElse(0) == offered.version();
        if (!newest && !signature.openingFact()) {
            throw ProblemException.conflict("newer-version",
                    Wording.of("refused.newer-version"));
        }
        if (before.signed(version)) {
            return before;
        }
        participations.sign(before.id(), signature);
        List<Signature> signatures = new ArrayList<>(before.signatures());
        signatures.add(signature);
        signatures.sort(java.util.Comparator.comparingInt(Signature::planVersion));
        Participation after = new Participation(before.id(), planId, payeeId, before.from(), before.to(),
                before.version() + 1, List.copyOf(signatures));
        participations.save(after, clock.instant(), null);
        journal.record("plan.signed", "plan", planId.toString(), before, after);
        listener.signed(plan, after);
        return after;
    }
}
