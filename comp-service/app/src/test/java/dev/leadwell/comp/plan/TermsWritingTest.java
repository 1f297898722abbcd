package dev.leadwell.comp.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwell.comp.calculation.plan.PlanChecks;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.canonical.CanonicalJson;
import dev.leadwell.comp.plan.ComponentDraft.BandDraft;
import dev.leadwell.comp.plan.ComponentDraft.CurveDraft;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsWritingTest {

    private static final List<ComponentDraft> USUAL = UsualTerms.ofPlan(kind -> "A " + kind);

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        PlanTerms terms = TermsWriting.read(USUAL);
        assertThat(TermsWriting.read(TermsWriting.write(terms))).isEqualTo(terms);
    }

    @Test
    void theTextOfTermsIsTheSameWhicheverWayItWent() {
        PlanTerms terms = TermsWriting.read(USUAL);
        String text = CanonicalJson.write(terms);
        assertThat(CanonicalJson.read(text, PlanTerms.class)).isEqualTo(terms);
        assertThat(CanonicalJson.write(CanonicalJson.read(text, PlanTerms.class))).isEqualTo(text);
    }

    @Test
    void theUsualPlanIsHalfForLeadingAndNothingOfItIsWrong() {
        assertThat(PlanChecks.of(TermsWriting.read(USUAL), 4, DayOfWeek.MONDAY))
                .extracting(finding -> finding.severity().name())
                .containsOnly("GOOD");
    }

    @Test
    void carryingIsRefusedAndNotIgnored() { // M6
        assertThat(faults(with(USUAL.get(1), "20", "carry", USUAL.get(1).curve())))
                .singleElement().satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("components[0].whenNotComputable");
                    assertThat(fault.wording().code()).isEqualTo("refused.carry");
                });
    }

    @Test
    void everyBadNumberIsNamedAtOnceWithItsPlace() {
        var curve = new CurveDraft("marginal", null, List.of(new BandDraft("0", "1e5", "x")), null, null, "", null,
                null);
        assertThat(faults(with(USUAL.getFirst(), "fifty", null, curve))).extracting(FieldFault::field)
                .containsExactly("components[0].weight", "components[0].curve.bands[0].to",
                        "components[0].curve.bands[0].pays");
    }

    @Test
    void aQuotaHasNoRuleForMissingFigures() {
        assertThat(faults(with(USUAL.getFirst(), "50", "spread", USUAL.getFirst().curve())))
                .extracting(FieldFault::message).containsExactly("refused.rule-of-quota");
    }

    private static ComponentDraft with(ComponentDraft draft, String weight, @Nullable String policy,
            CurveDraft curve) {
        return new ComponentDraft(draft.id(), draft.name(), weight, draft.purpose(), draft.measure(), curve, null,
                policy);
    }

    private static List<FieldFault> faults(ComponentDraft draft) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class,
                () -> TermsWriting.read(List.of(draft)))).faults();
    }
}
