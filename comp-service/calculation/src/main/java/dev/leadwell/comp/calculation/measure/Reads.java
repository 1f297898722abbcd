package dev.leadwell.comp.calculation.measure;

import dev.leadwell.comp.calculation.fact.FactKind;
import java.util.Set;

/**
 * Which facts a measure reads.
 *
 * @param window the days that it looks at
 * @param daysBefore how many days before them count in the facts too
 */
public record Reads(MeasureWindow window, Set<FactKind> facts, int daysBefore) {

    public static Reads of(MeasureWindow window, FactKind fact) {
        return new Reads(window, Set.of(fact), 0);
    }
}
