package dev.leadwell.comp.calculation.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.statement.Line.Outcome;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a line would have come to with one more kept, all else the same, where its measure counts one by one. Example:
 * 40/44 at 20 % of 4,500.00 on points 85→70, 100→100 paid 736.36; 41/44 is 93.1818… %, pays 86.3636… % and 40.91 more.
 *
 * @param attainment in percent; exact
 * @param pays in percent of the target's weight; exact
 * @param difference to the line's amount
 */
public record OneMoreKept(Fraction attainment, Fraction pays, BigDecimal difference) {

    /** Empty where all are kept, where nothing was measured, and for what is not counted one by one. */
    public static Optional<OneMoreKept> of(Line line, int minorDigits) {
        BigDecimal amount = line.amount();
        return line.outcome() != Outcome.MEASURED || amount == null
                ? Optional.empty()
                : line.component().measure().withOneMore(line.measured())
                        .map(percent -> of(line, percent, amount, minorDigits));
    }

    private static OneMoreKept of(Line line, Fraction percent, BigDecimal amount, int minorDigits) {
        Fraction attainment = SegmentCalculation.attainment(line.component(), percent);
        Fraction pays = line.component().curve().pays(attainment).pays();
        BigDecimal then = SegmentCalculation.amount(line.target(), line.weight(), pays).roundedHalfUp(minorDigits);
        return new OneMoreKept(attainment, pays, then.subtract(amount));
    }
}
