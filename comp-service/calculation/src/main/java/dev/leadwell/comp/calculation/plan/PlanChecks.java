package dev.leadwell.comp.calculation.plan;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.CurveChecks;
import dev.leadwell.comp.calculation.curve.StepCurve;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan check (M1): weights, curves, too many objectives, pay on quota alone, marks that do not fit a measure. */
public final class PlanChecks {

    public static final int USUAL_MOST_OBJECTIVES = 4;

    private PlanChecks() {}

    /**
     * Wrong ones first, then doubtful, then what is good.
     *
     * @param firstDay of the tenant's weeks
     */
    public static List<Finding> of(PlanTerms terms, int mostObjectives, DayOfWeek firstDay) {
        List<Finding> findings = new ArrayList<>(weights(terms));
        Set<String> ids = new HashSet<>();
        for (Component component : terms.components()) {
            if (!ids.add(component.id())) {
                findings.add(Finding.wrong("component-twice", component.id(), Map.of()));
            }
            findings.addAll(ofComponent(component, firstDay));
        }
        findings.addAll(ofPurpose(terms));
        objectives(terms, mostObjectives, findings);
        return findings.stream().sorted(java.util.Comparator.comparing(Finding::severity)).toList();
    }

    public static boolean areClean(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.WRONG);
    }

    private static List<Finding> weights(PlanTerms terms) {
        List<Finding> findings = new ArrayList<>();
        if (terms.components().isEmpty()) {
            return List.of(Finding.wrong("no-components", null, Map.of()));
        }
        Fraction total = total(terms.components());
        if (total.compareTo(Fraction.HUNDRED) == 0) {
            findings.add(Finding.good("weights-total", Map.of()));
        } else {
            findings.add(Finding.wrong("weights-total", null, Map.of("total", total.floored(4).stripTrailingZeros()
                    .toPlainString())));
        }
        return findings;
    }

    private static Fraction total(List<Component> components) {
        return components.stream().map(Component::weight).map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static List<Finding> ofComponent(Component component, DayOfWeek firstDay) {
        List<Finding> findings = new ArrayList<>(CurveChecks.of(component.id(), component.curve(), most(component)));
        findings.addAll(component.measure().checks(component.id(), firstDay));
        if (component.weight().signum() <= 0) {
            findings.add(Finding.wrong("weight-not-positive", component.id(), Map.of()).at("weight"));
        }
        BigDecimal goal = component.goal();
        if (goal != null && goal.signum() <= 0) {
            findings.add(Finding.wrong("goal-not-positive", component.id(), Map.of()).at("goal"));
        }
        if (component.curve() instanceof StepCurve step && step.reading() == StepCurve.Reading.RATE) {
            findings.add(Finding.wrong("rate-on-percentage", component.id(), Map.of()).at("curve.reading"));
        }
        if (component.isObjective() && component.whenNotComputable() == null) {
            findings.add(Finding.wrong("policy-missing", component.id(), Map.of()).at("whenNotComputable"));
        }
        if (component.pays(Purpose.LEADERSHIP)) {
            findings.addAll(component.measure().checksAsLeadership(component.id()));
        }
        return findings;
    }

    /** The highest attainment that the curve can be asked for. */
    private static @Nullable Fraction most(Component component) {
        Fraction percent = component.measure().most();
        BigDecimal goal = component.goal();
        return percent == null || goal == null || goal.signum() <= 0
                ? percent
                : percent.times(Fraction.HUNDRED).dividedBy(Fraction.of(goal));
    }

    private static List<Finding> ofPurpose(PlanTerms terms) {
        List<Component> leading = terms.components().stream().filter(c -> c.pays(Purpose.LEADERSHIP)).toList();
        if (!terms.components().isEmpty() && terms.components().stream().noneMatch(Component::isObjective)) {
            return List.of(Finding.doubtful("quota-alone", null, Map.of()));
        }
        return leading.isEmpty()
                ? List.of(Finding.doubtful("nothing-for-leadership", null, Map.of()))
                : List.of(Finding.good("leadership-weight",
                        Map.of("weight", total(leading).floored(2).stripTrailingZeros().toPlainString())));
    }

    private static void objectives(PlanTerms terms, int most, List<Finding> findings) {
        long count = terms.components().stream().filter(Component::isObjective).count();
        Map<String, String> values = Map.of("count", Long.toString(count), "most", Integer.toString(most));
        if (count > most) {
            findings.add(Finding.doubtful("many-objectives", null, values));
        } else if (count > 0) {
            findings.add(Finding.good("objectives", values));
        }
    }
}
