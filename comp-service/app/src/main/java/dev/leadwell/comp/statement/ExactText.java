package dev.leadwell.comp.statement;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.kit.console.Format;
import java.math.BigDecimal;

/** Exact numbers for readers: whole where few decimals write them, else cut and marked as going on. */
final class ExactText {

    private static final int CUT = 4;
    private final Format format;

    ExactText(Format format) {
        this.format = format;
    }

    /** {@code 94}, {@code 87.5}, {@code 81.8181…}. */
    String number(Fraction number) {
        if (!number.fits(CUT)) {
            return format.number(number.floored(CUT), CUT) + "…";
        }
        BigDecimal plain = number.floored(CUT).stripTrailingZeros();
        return format.number(plain, Math.max(0, plain.scale()));
    }

    /** As {@link #number}, but with the currency's decimals where they write it: {@code 4,500.00}. */
    String amount(Fraction amount, int minorDigits) {
        return amount.fits(minorDigits) ? format.number(amount.floored(minorDigits), minorDigits) : number(amount);
    }

    /** With one decimal, cut: {@code 90.9 %}. */
    String percent(Fraction percent) {
        return format.number(percent.floored(1), 1) + "\u00a0%";
    }

    /** {@code 20 %}, {@code 33.3333… %}. */
    String exactPercent(Fraction percent) {
        return number(percent) + "\u00a0%";
    }
}
