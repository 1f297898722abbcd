package dev.leadwell.comp.calculation.plan;

import dev.leadwell.comp.calculation.Coded;
import dev.leadwell.comp.calculation.curve.Curve;
import dev.leadwell.comp.calculation.measure.Measure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A weighted part of a plan.
 *
 * @param id stays the same over the plan's versions
 * @param weight in percent of the target
 * @param goal where stated, the curve reads result ÷ goal instead of the raw percentage
 * @param whenNotComputable null only for a quota: its payee then waits for the missing input
 */
public record Component(String id, String name, BigDecimal weight, Purpose purpose, Measure measure, Curve curve,
        @Nullable BigDecimal goal, @Nullable WhenNotComputable whenNotComputable) {

    /** Whether the component pays for leading or for managing. */
    public enum Purpose implements Coded {
        LEADERSHIP,
        MANAGEMENT
    }

    /** What the plan says of a result that is not computable (M6). It never counts as zero. */
    public enum WhenNotComputable implements Coded {
        PAY_AT_TARGET,
        SPREAD
    }

    public boolean isObjective() {
        return measure.isObjective();
    }

    public boolean pays(Purpose asked) {
        return purpose == asked;
    }
}
