package dev.leadwell.comp.plan.console;

import dev.leadwell.comp.calculation.plan.Component;
import dev.leadwell.comp.calculation.plan.Component.Purpose;
import dev.leadwell.comp.calculation.plan.PlanTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The weights as one bar.
 *
 * @param total in percent; the bar ends at 100 or at it, whichever is more
 */
record Weights(List<Part> parts, BigDecimal total) {

    /**
     * A component's part of the bar, in percent of its width.
     *
     * @param label empty where there is no room
     */
    record Part(BigDecimal x, BigDecimal width, BigDecimal middle, String tone, String label, String name) {}

    private static final List<String> LEADING = List.of("fill-lead", "fill-deep", "fill-deeper");

    static Weights of(PlanTerms terms) {
        BigDecimal total = terms.components().stream().map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = total.max(new BigDecimal(100));
        List<Part> parts = new ArrayList<>();
        BigDecimal x = BigDecimal.ZERO;
        int leading = 0;
        for (Component component : terms.components()) {
            BigDecimal width = component.weight().max(BigDecimal.ZERO).multiply(new BigDecimal(100)).divide(whole, 2,
                    RoundingMode.HALF_UP);
            boolean leads = component.pays(Purpose.LEADERSHIP);
            String name = component.name() + " " + component.weight().toPlainString();
            parts.add(new Part(x, width, x.add(width.divide(new BigDecimal(2), 2, RoundingMode.HALF_UP)),
                    leads ? LEADING.get(leading++ % LEADING.size()) : "fill-manage",
                    width.intValue() >= name.length() ? name : component.weight().toPlainString(), name));
            x = x.add(width);
        }
        return new Weights(parts, total);
    }
}
