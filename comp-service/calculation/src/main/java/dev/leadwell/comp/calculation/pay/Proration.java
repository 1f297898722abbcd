package dev.leadwell.comp.calculation.pay;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A period's amount: {@code Σ annual ÷ periods in the year × days of the segment in the period ÷ days of the period},
 * exact. Annual 1,000 raised to 1,500 on 1 September gives for the third quarter 250 × 62/92 + 375 × 30/92, shown as
 * 290.76.
 */
public final class Proration {

    private Proration() {}

    /** Two segments that cannot stand beside each other: they share days, or differ in unit. */
    public record Clash(Segment one, Segment other, boolean overlap) {}

    public static Optional<Clash> clash(List<Segment> segments) {
        List<Segment> ordered = segments.stream().sorted().toList();
        for (int index = 1; index < ordered.size(); index++) {
            Segment one = ordered.get(index - 1);
            Segment other = ordered.get(index);
            if (one.overlaps(other)) {
                return Optional.of(new Clash(one, other, true));
            }
            if (!one.unit().equals(other.unit())) {
                return Optional.of(new Clash(one, other, false));
            }
        }
        return Optional.empty();
    }

    /**
     * @param part the days of the period that are asked for: the whole of it, or those of a plan
     * @param periodsPerYear 4 for quarters, 12 for months
     */
    public static Fraction amount(List<Segment> segments, DateRange period, DateRange part, int periodsPerYear) {
        if (clash(segments).isPresent()) {
            throw new IllegalArgumentException("Segments that overlap or differ in unit have no sum: " + segments);
        }
        return segments.stream().map(segment -> share(segment, period, part, periodsPerYear))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction share(Segment segment, DateRange period, DateRange part, int periodsPerYear) {
        return days(segment, part)
                .map(days -> Fraction.of(segment.annual()).dividedBy(Fraction.of(periodsPerYear))
                        .times(Fraction.of(days, period.days())))
                .orElse(Fraction.ZERO);
    }

    /** How many days of {@code part} the segment covers, if any. */
    public static Optional<Long> days(Segment segment, DateRange part) {
        LocalDate to = segment.to();
        LocalDate end = to == null || to.isAfter(part.to()) ? part.to() : to;
        return segment.from().isBefore(end)
                ? new DateRange(segment.from(), end).intersection(part).map(DateRange::days)
                : Optional.empty();
    }
}
