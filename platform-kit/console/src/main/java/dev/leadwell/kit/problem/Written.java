package dev.leadwell.kit.problem;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as a language writes them, the same in texts and on pages. */
public final class Written {

    private Written() {}

    /** {@code 18 November 2026}, {@code 18. November 2026}. */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(dayMonth(language) + " yyyy", language).format(day);
    }

    /** The pattern of {@code 18 November}. */
    public static String dayMonth(Locale language) {
        return language.getLanguage().equals("de") ? "d. MMMM" : "d MMMM";
    }

    /** {@code 1,000.5} with all the decimals that it has. */
    static String amount(BigDecimal amount, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(Math.max(0, amount.scale()));
        return format.format(amount);
    }
}
