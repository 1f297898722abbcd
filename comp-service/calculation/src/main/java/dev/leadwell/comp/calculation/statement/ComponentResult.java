package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.Component.WhenNotComputable;

/** A component with what it measured, before weights are settled. */
record ComponentResult(Component component, Measured measured) {

    Fraction weight() {
        return Fraction.of(component.weight());
    }

    boolean computable() {
        return measured.computable();
    }

    boolean asksToSpread() {
        return !computable() && component.whenNotComputable() == WhenNotComputable.SPREAD;
    }

    /** Leadership objectives take what is spread, nobody else. */
    boolean takesSpread() {
        return computable() && component.isObjective() && component.pays(Purpose.LEADERSHIP);
    }
}
