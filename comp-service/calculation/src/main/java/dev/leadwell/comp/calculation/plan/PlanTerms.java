package dev.leadwell.comp.calculation.plan;

import java.util.List;

/** What a plan version says, in the order in which it says it. */
public record PlanTerms(List<Component> components) {

    public PlanTerms {
        components = List.copyOf(components);
    }
}
