package dev.leadwell.comp.plan.api;

import dev.leadwell.comp.contract.AssignmentJson;
import dev.leadwell.comp.contract.FindingListJson;
import dev.leadwell.comp.contract.MyPlanListJson;
import dev.leadwell.comp.contract.OpeningSignatureJson;
import dev.leadwell.comp.contract.PlanDraftJson;
import dev.leadwell.comp.contract.PlanJson;
import dev.leadwell.comp.contract.PlanPageJson;
import dev.leadwell.comp.contract.PlanPayeeJson;
import dev.leadwell.comp.contract.PlanPayeePageJson;
import dev.leadwell.comp.contract.PlanVersionJson;
import dev.leadwell.comp.contract.PlansApi;
import dev.leadwell.comp.contract.SignatureJson;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.Participations.Order;
import dev.leadwell.comp.plan.Participations.Query;
import dev.leadwell.comp.plan.PayByPlan;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.Plans;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.kit.web.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlanController implements PlansApi {

    private static final String READ = "comp:read";
    private static final String WRITE = "comp:write";
    private static final String PERSONS = "console";
    private static final String ADMIN = "comp-admin";
    private final DraftPlans drafts;
    private final PayByPlan payees;
    private final ReadPlans plans;
    private final PlanMapping mapping;
    private final Idempotency idempotency;

    PlanController(DraftPlans drafts, PayByPlan payees, ReadPlans plans, PlanMapping mapping,
            Idempotency idempotency) {
        this.drafts = drafts;
        this.payees = payees;
        this.plans = plans;
        this.mapping = mapping;
        this.idempotency = idempotency;
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<PlanPageJson> listPlans(Integer limit, @Nullable String cursor) {
        var after = cursor == null
                ? new After("", new UUID(0, 0))
                : Cursors.decode(cursor, 2, parts -> new After(parts.get(0), UUID.fromString(parts.get(1))));
        var page = Page.of(plans.page(after.nameKey(), after.id(), limit + 1), limit,
                last -> Cursors.encode(Plans.nameKey(last.plan().name()), last.plan().id().toString()))
                .map(mapping::head);
        return ResponseEntity.ok(new PlanPageJson(page.items()).next(page.next()));
    }

    private record After(String nameKey, UUID id) {}

    @Override
    @Allowed(scope = WRITE, roles = ADMIN)
    public ResponseEntity<PlanJson> createPlan(PlanDraftJson draft, @Nullable String idempotencyKey) {
        return idempotency.once("comp.create-plan", draft, PlanJson.class, () -> {
            Plan plan = drafts.create(mapping.draft(draft));
            return ResponseEntity.created(URI.create("/api/comp/v1/plans/" + plan.id()))
                    .eTag(ETags.of(plan.revision())).body(mapping.plan(plan));
        });
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<PlanJson> getPlan(UUID planId) {
        return answer(plans.find(planId));
    }

    @Override
    @Allowed(scope = WRITE, roles = ADMIN)
    public ResponseEntity<PlanJson> editDraft(UUID planId, PlanDraftJson draft, @Nullable String ifMatch) {
        return answer(drafts.edit(planId, requireMatch(ifMatch), mapping.draft(draft)));
    }

    @Override
    @Allowed(scope = PERSONS, roles = ADMIN)
    public ResponseEntity<PlanJson> releaseDraft(UUID planId, @Nullable String ifMatch) {
        return answer(drafts.release(planId, requireMatch(ifMatch)));
    }

    private Consumer<Plan> requireMatch(@Nullable String ifMatch) {
        return plan -> ETags.requireMatch(ifMatch, plan.revision(), () -> mapping.plan(plan));
    }

    private ResponseEntity<PlanJson> answer(Plan plan) {
        return ResponseEntity.ok().eTag(ETags.of(plan.revision())).body(mapping.plan(plan));
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<PlanVersionJson> getPlanVersion(UUID planId, Integer version) {
        return ResponseEntity.ok(plans.find(planId).version(version).map(mapping::version)
                .orElseThrow(() -> ProblemException.notFound("version of this plan")));
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<FindingListJson> checkPlan(PlanDraftJson draft) {
        return ResponseEntity.ok(new FindingListJson(mapping.findings(mapping.draft(draft).terms())));
    }

    @Override
    @Allowed(scope = READ, roles = ADMIN)
    public ResponseEntity<PlanPayeePageJson> listPlanPayees(UUID planId, Integer limit, @Nullable String cursor) {
        var paging = new Paging(false, cursor, true, limit + 1);
        var page = Page.of(plans.payees(Query.all(planId), Order.NAME, paging), limit, last -> last.place().cursor())
                .map(placed -> mapping.payee(placed.payee()));
        return ResponseEntity.ok(new PlanPayeePageJson(page.items()).next(page.next()));
    }

    @Override
    @Allowed(scope = WRITE, roles = ADMIN)
    public ResponseEntity<PlanPayeeJson> assignPayee(UUID planId, UUID personId, AssignmentJson assignment) {
        payees.assign(planId, personId, assignment.getFrom(), assignment.getTo());
        return ResponseEntity.ok(mapping.payee(plans.payee(planId, personId)));
    }

    @Override
    @Allowed(scope = PERSONS)
    public ResponseEntity<MyPlanListJson> getMyPlan() {
        return ResponseEntity.ok(new MyPlanListJson(plans.own().stream().map(mapping::own).toList()));
    }

    @Override
    @Allowed(scope = PERSONS)
    public ResponseEntity<SignatureJson> signPlan(UUID planId, Integer version, @Nullable String idempotencyKey) {
        return idempotency.once("comp.sign-plan", List.of(planId, version), SignatureJson.class, () -> ResponseEntity
                .status(201).body(mapping.signature(payees.sign(planId, version), version)));
    }

    @Override
    @Allowed(scope = "history:write", roles = "tenant-admin")
    public ResponseEntity<SignatureJson> importSignature(UUID planId, Integer version, OpeningSignatureJson sent,
            @Nullable String idempotencyKey) {
        return idempotency.once("comp.import-signature", List.of(planId, version, sent), SignatureJson.class,
                () -> ResponseEntity.status(201).body(mapping.signature(
                        payees.recordOpening(planId, version, sent.getPayeeId(), sent.getSignedOn()), version)));
    }
}
