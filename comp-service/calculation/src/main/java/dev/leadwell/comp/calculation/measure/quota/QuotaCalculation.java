package dev.leadwell.comp.calculation.measure.quota;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.FactRef;
import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.Step;
import dev.leadwell.comp.calculation.fact.AttainedItem;
import dev.leadwell.comp.calculation.measure.Measured;
import dev.leadwell.comp.calculation.pay.Proration;
import dev.leadwell.comp.calculation.pay.Segment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Attainment of a quota: {@code Σ attained ÷ quota} over the period. The quota is the sum of what came with the items,
 * or else the period's part of the dated annual quotas (M5). Named in both places, with some items only, or nowhere, it
 * is not computable: what is missing is never 0 (M9).
 */
final class QuotaCalculation {

    private QuotaCalculation() {}

    static Measured of(Quota definition, DateRange period, int periodsPerYear, List<AttainedItem> items,
            List<Segment> quotas) {
        List<AttainedItem> own = items.stream().sorted()
                .filter(item -> item.measure().equals(definition.measure()) && period.contains(item.date())).toList();
        List<BigDecimal> stated = own.stream().map(AttainedItem::quota).filter(Objects::nonNull).toList();
        List<Segment> dated = quotas.stream().sorted()
                .filter(quota -> Proration.days(quota, period).isPresent()).toList();
        Fraction attained = own.stream().map(item -> Fraction.of(item.attained())).reduce(Fraction.ZERO,
                Fraction::plus);
        Fraction quota = stated.isEmpty()
                ? Proration.amount(dated, period, period, periodsPerYear)
                : stated.stream().map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
        boolean twice = !stated.isEmpty() && !dated.isEmpty();
        return new Measured(attained, quota, reason(own, stated.size(), quota, twice), List.of(
                new Step("quota.attained", Map.of("count", Integer.toString(own.size()), "sum", attained.toString(),
                        "measure", definition.measure()), refs(own)),
                new Step(stated.isEmpty() ? "quota.dated" : "quota.stated", Map.of("sum", quota.toString()),
                        stated.isEmpty()
                                ? dated.stream().map(segment -> new FactRef("quota", segment.id(), 1)).toList()
                                : refs(own))));
    }

    private static @Nullable String reason(List<AttainedItem> own, int stated,
            Fraction quota, boolean twice) {
        if (own.isEmpty()) {
            return "no-attainment";
        }
        if (twice) {
            return "quota-named-twice";
        }
        if (stated > 0 && stated < own.size()) {
            return "quota-incomplete";
        }
        return quota.signum() <= 0 ? "no-quota" : null;
    }

    private static List<FactRef> refs(List<AttainedItem> items) {
        return items.stream().map(item -> new FactRef("attainment", item.id(), 1)).toList();
    }
}
