package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.Finding;
import dev.leadwell.comp.calculation.Fraction;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a component is paid by, with its settings, which are frozen into the signed plan. Each kind is a folder below
 * this one: definition, calculation, checks, explanation. Nothing else here knows which kinds there are.
 */
public interface Measure {

    /** The name that plans, events and wording use. */
    String name();

    Reads reads();

    /** The result with its explanation. */
    Measured measured(FactsAtHand facts);

    /**
     * What is wrong with its settings (M3, M6): nothing that a plan asks for fails in a run.
     *
     * @param firstDay of the tenant's weeks
     */
    List<Finding> checks(String component, DayOfWeek firstDay);

    /** What is wrong or doubtful where the component is marked leadership (M3). */
    default List<Finding> checksAsLeadership(String component) {
        return List.of();
    }

    /** An objective says what the plan does when it is not computable; without that the payee waits. */
    default boolean isObjective() {
        return true;
    }

    /** The highest result in percent that there is; null where it has no limit. */
    default @Nullable Fraction most() {
        return Fraction.HUNDRED;
    }

    /** In percent, what a computable result would be with one more reached; empty where none is left, or none counted. */
    default Optional<Fraction> withOneMore(Measured result) {
        return Optional.empty();
    }
}
