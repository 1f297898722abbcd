package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.curve.Curve;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.Component.WhenNotComputable;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.comp.measure.MeasureKinds;
import dev.leadwell.comp.written.Faults;
import dev.leadwell.comp.written.Settings;
import dev.leadwell.kit.problem.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Terms as they are written and as they are calculated by. What cannot be read is refused; what can may still be wrong. */
public final class TermsWriting {

    public static final int MOST_COMPONENTS = 12;
    private static final int LONGEST_NAME = 80;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Map<String, Purpose> PURPOSES = Map.of("leadership", Purpose.LEADERSHIP, "management",
            Purpose.MANAGEMENT);

    private TermsWriting() {}

    /** @throws dev.leadwell.kit.problem.ProblemException 422 that names every field that cannot be read */
    public static PlanTerms read(List<ComponentDraft> drafts) {
        Faults faults = new Faults();
        if (drafts.size() > MOST_COMPONENTS) {
            faults.add("components", drafts.size(), Wording.of("refused.most-components", MOST_COMPONENTS));
        }
        List<Component> components = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            Component component = component("components[" + index + "]", drafts.get(index), faults);
            if (component != null) {
                components.add(component);
            }
        }
        faults.throwIfAny();
        return new PlanTerms(components);
    }

    /** Null where there is no such kind of measure, which is a fault. */
    private static @Nullable Component component(String field, ComponentDraft draft, Faults faults) {
        if (!ID.matcher(draft.id()).matches()) {
            faults.add(field + ".id", draft.id(), Wording.of("refused.component-id"));
        }
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME || !Faults.onOneLine(draft.name())) {
            faults.add(field + ".name", draft.name(), Wording.of("refused.name-length", LONGEST_NAME));
        }
        BigDecimal weight = faults.decimal(field + ".weight", draft.weight());
        Purpose purpose = faults.oneOf(field + ".purpose", draft.purpose(), PURPOSES, Purpose.MANAGEMENT);
        Measure measure = MeasureKinds.read(new Settings(field + ".measure", draft.measure(), faults));
        Curve curve = CurveWriting.read(field + ".curve", draft.curve(), faults);
        BigDecimal goal = faults.decimalOrNull(field + ".goal", draft.goal());
        WhenNotComputable policy = policy(field, draft, measure, faults);
        return measure == null
                ? null
                : new Component(draft.id(), draft.name().strip(), weight, purpose, measure, curve, goal, policy);
    }

    private static @Nullable WhenNotComputable policy(String field, ComponentDraft draft,
            @Nullable Measure measure, Faults faults) {
        String written = draft.whenNotComputable();
        if (written == null || written.isBlank()) {
            return null;
        }
        if (written.equals("carry")) {
            faults.add(field + ".whenNotComputable", written,
                    Wording.of("refused.carry"));
            return null;
        }
        Map<String, WhenNotComputable> known = Map.of("pay-at-target", WhenNotComputable.PAY_AT_TARGET, "spread",
                WhenNotComputable.SPREAD);
        WhenNotComputable read = faults.oneOf(field + ".whenNotComputable", written, known, WhenNotComputable.SPREAD);
        if (measure != null && !measure.isObjective()) {
            faults.add(field + ".whenNotComputable", written,
                    Wording.of("refused.rule-of-quota"));
        }
        return read;
    }

    public static List<ComponentDraft> write(PlanTerms terms) {
        return terms.components().stream().map(TermsWriting::write).toList();
    }

    private static ComponentDraft write(Component component) {
        WhenNotComputable policy = component.whenNotComputable();
        return new ComponentDraft(component.id(), component.name(), CurveWriting.text(component.weight()),
                component.purpose().code(), MeasureKinds.write(component.measure()),
                CurveWriting.write(component.curve()), CurveWriting.textOrNull(component.goal()),
                policy == null ? null : policy.code());
    }
}
