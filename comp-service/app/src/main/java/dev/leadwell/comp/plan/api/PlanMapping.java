package dev.leadwell.comp.plan.api;

import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.contract.ComponentTermsJson;
import dev.leadwell.comp.contract.FindingJson;
import dev.leadwell.comp.contract.MyPlanJson;
import dev.leadwell.comp.contract.PlanDraftJson;
import dev.leadwell.comp.contract.PlanHeadJson;
import dev.leadwell.comp.contract.PlanJson;
import dev.leadwell.comp.contract.PlanPayeeJson;
import dev.leadwell.comp.contract.PlanVersionJson;
import dev.leadwell.comp.contract.SignatureJson;
import dev.leadwell.comp.plan.CheckPlan;
import dev.leadwell.comp.plan.ComponentDraft;
import dev.leadwell.comp.plan.DraftPlans;
import dev.leadwell.comp.plan.FindingWords;
import dev.leadwell.comp.plan.Participation;
import dev.leadwell.comp.plan.Participation.Signature;
import dev.leadwell.comp.plan.Plan;
import dev.leadwell.comp.plan.PlanVersion;
import dev.leadwell.comp.plan.ReadPlans;
import dev.leadwell.comp.plan.TermsWriting;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one place that knows both the contract's plans and ours. */
@Component
class PlanMapping {

    private final JsonMapper json;
    private final CheckPlan check;
    private final FindingWords words;

    PlanMapping(JsonMapper json, CheckPlan check, FindingWords words) {
        this.json = json;
        this.check = check;
        this.words = words;
    }

    DraftPlans.Draft draft(PlanDraftJson sent) {
        requireNoGap("components", json.valueToTree(sent.getComponents()));
        List<ComponentDraft> drafts = sent.getComponents().stream()
                .map(component -> json.convertValue(component, ComponentDraft.class)).toList();
        return new DraftPlans.Draft(sent.getName(), sent.getFrom(), sent.getTo(), TermsWriting.read(drafts));
    }

    /** A list holds no null; the document cannot say so of its entries. */
    private static void requireNoGap(String field, JsonNode node) {
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            if (node.get(index).isNull()) {
                throw ProblemException.invalid(field + "[" + index + "]", null, Wording.of("refused.missing-entry"));
            }
            requireNoGap(field + "[" + index + "]", node.get(index));
        }
        node.properties().forEach(one -> requireNoGap(field + "." + one.getKey(), one.getValue()));
    }

    PlanJson plan(Plan plan) {
        return new PlanJson(plan.id(), plan.name(), version(plan.newest()),
                plan.versions().stream().map(PlanVersion::version).toList());
    }

    PlanVersionJson version(PlanVersion version) {
        List<ComponentTermsJson> components = TermsWriting.write(version.terms()).stream()
                .map(component -> json.convertValue(component, ComponentTermsJson.class)).toList();
        Instant released = version.releasedAt();
        return new PlanVersionJson(version.version(), PlanVersionJson.StateEnum.fromValue(version.state()),
                version.from(), components, findings(version.terms())).to(version.to())
                .releasedAt(released == null ? null : released.atOffset(ZoneOffset.UTC));
    }

    List<FindingJson> findings(PlanTerms terms) {
        return check.of(terms).stream().map(finding -> new FindingJson(
                FindingJson.SeverityEnum.fromValue(finding.severity().code()),
                finding.code(), words.of(finding, Locale.ENGLISH)).component(finding.component())
                .field(finding.field()).values(finding.values())).toList();
    }

    PlanHeadJson head(ReadPlans.Listed listed) {
        Plan plan = listed.plan();
        return new PlanHeadJson(plan.id(), plan.name(), plan.newest().version(),
                PlanHeadJson.StateEnum.fromValue(plan.newest().state()), Math.toIntExact(listed.payees()),
                plan.newest().terms().components().stream().filter(c -> c.pays(Purpose.LEADERSHIP))
                        .map(dev.leadwell.comp.calculation.plan.Component::weight)
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add).toPlainString());
    }

    PlanPayeeJson payee(ReadPlans.Payee payee) {
        Participation part = payee.participation();
        @Nullable
        Signature newest = part.newestSignature().orElse(null);
        return new PlanPayeeJson(part.payeeId(), part.from()).to(part.to())
                .name(payee.person() == null ? null : payee.person().name())
                .signedVersion(newest == null ? null : newest.planVersion())
                .signedAt(newest == null ? null : newest.signedAt().atOffset(ZoneOffset.UTC));
    }

    MyPlanJson own(ReadPlans.Own own) {
        @Nullable
        Signature newest = own.participation().newestSignature().orElse(null);
        return new MyPlanJson(own.plan().id(), own.plan().name(), own.participation().from())
                .to(own.participation().to())
                .offered(own.plan().newestReleased().map(this::version).orElse(null))
                .signedVersion(newest == null ? null : newest.planVersion())
                .signedAt(newest == null ? null : newest.signedAt().atOffset(ZoneOffset.UTC));
    }

    SignatureJson signature(Participation part, int version) {
        Signature signature = part.signatures().stream().filter(one -> one.planVersion() == version).findFirst()
                .orElseThrow();
        return new SignatureJson(part.planId(), version, part.payeeId(), signature.signedAt().atOffset(ZoneOffset.UTC),
                signature.openingFact());
    }
}
