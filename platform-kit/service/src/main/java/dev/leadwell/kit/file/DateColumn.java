package dev.leadwell.kit.file;

import java.util.Optional;

/**
 * What the values of a column, all of them, show of the order of its dates. Where at least half of them begin with the
 * year, they all should. Of the others a day above 12 proves it: {@code 30.11.2026} that the day comes first,
 * {@code 11/30/2026} that the month does. Where no value proves it ({@code 03.04.2026}), or two prove different orders,
 * it is asked and never guessed; {@code 04.04.2026} is the same day in both.
 */
public final class DateColumn {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private boolean dayFirst;
    private boolean monthFirst;
    private boolean unclear;
    private int yearFirst;
    private int yearLast;

    public void see(String value) {
        if (value.isEmpty() || !Character.isDigit(value.charAt(0))) {
            return;
        }
        DateText.yearLast(value).ifPresentOrElse(this::see, () -> yearFirst += DateText.isYearFirst(value) ? 1 : 0);
    }

    private void see(int[] parts) {
        yearLast++;
        dayFirst |= parts[0] > MONTHS && parts[0] <= DAYS && parts[1] <= MONTHS;
        monthFirst |= parts[1] > MONTHS && parts[1] <= DAYS && parts[0] <= MONTHS;
        unclear |= parts[0] <= MONTHS && parts[1] <= MONTHS && parts[0] != parts[1];
    }

    /** Empty where it has to be asked. */
    public Optional<DateForm> form() {
        if (yearLast <= yearFirst) {
            return Optional.of(DateForm.YEAR_FIRST);
        }
        return dayFirst == monthFirst && (dayFirst || unclear)
                ? Optional.empty()
                : Optional.of(monthFirst ? DateForm.MONTH_FIRST : DateForm.DAY_FIRST);
    }
}
