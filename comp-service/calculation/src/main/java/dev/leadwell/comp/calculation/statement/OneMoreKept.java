package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.calculation.statement.Line.Outcome;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a line of adherence would have come to with one more session kept, all else the same. Example: 40/44 at 20 % of
 * 4,500.00 on points 85→70, 100→100 paid 736.36; 41/44 is 93.1818… %, pays 86.3636… % and 40.91 more.
 *
 * @param attainment in percent; exact
 * @param pays in percent of the target's weight; exact
 * @param difference to the line's amount
 */
public record OneMoreKept(Fraction attainment, Fraction pays, BigDecimal difference) {

    /** Empty where all are kept, where nothing was measured, and for what counts no sessions. */
    public static Optional<OneMoreKept> of(Line line, int minorDigits) {
        Fraction kept = line.measured().numerator();
        Fraction due = line.measured().denominator();
        BigDecimal amount = line.amount();
        if (!(line.component().measure() instanceof Measure.Adherence) || line.outcome() != Outcome.MEASURED
                || amount == null || !kept.isBelow(due)) {
            return Optional.empty();
        }
        Fraction percent = kept.plus(Fraction.ONE).times(Fraction.HUNDRED).dividedBy(due);
        Fraction attainment = SegmentCalculation.attainment(line.component(), percent);
        Fraction pays = line.component().curve().pays(attainment).pays();
        BigDecimal then = SegmentCalculation.amount(line.target(), line.weight(), pays).roundedHalfUp(minorDigits);
        return Optional.of(new OneMoreKept(attainment, pays, then.subtract(amount)));
    }
}
