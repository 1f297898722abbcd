package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.PlanChecks;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.copy.Tenants;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The plan check, for the tenant's weeks. */
@Service
public class CheckPlan {

    /** Nobody means a listed day on which no week begins, and it would count as a week that is absent. */
    private static final String SLIP = "week-begins-none";
    private final Tenants tenants;

    CheckPlan(Tenants tenants) {
        this.tenants = tenants;
    }

    public List<Finding> of(PlanTerms terms) {
        return PlanChecks.of(terms, PlanChecks.USUAL_MOST_OBJECTIVES, tenants.current().firstDayOfWeek());
    }

    /** A draft may have something wrong, but no slip. */
    void requireNoSlip(PlanTerms terms) {
        requireNone(terms, finding -> finding.code().equals(SLIP));
    }

    /** What is sent for signature has nothing wrong. */
    void requireNothingWrong(PlanTerms terms) {
        requireNone(terms, finding -> finding.severity() == Finding.Severity.WRONG);
    }

    private void requireNone(PlanTerms terms, Predicate<Finding> refused) {
        List<FieldFault> faults = of(terms).stream().filter(refused).map(finding -> FieldFault.of(field(terms, finding),
                finding.values().get("day"), FindingWords.wording(finding))).toList();
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** As requests name it: {@code components[1].curve.cap}. */
    private static String field(PlanTerms terms, Finding finding) {
        String id = finding.component();
        if (id == null) {
            return "components";
        }
        String component = "components[" + terms.components().stream().map(Component::id).toList().indexOf(id) + "]";
        return finding.field() == null ? component : component + "." + finding.field();
    }
}
