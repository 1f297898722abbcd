package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Adherence = kept ÷ (due − excused), as two whole numbers (C3). 40 kept of 46 due, 2 of them excused: 40/44. Nothing
 * left of what was due: not computable, and never 0 or 100.
 *
 * @param due windows settled without those withdrawn
 * @param debt development windows due, neither excused nor kept nor made up; 0 for pipeline reviews
 * @param streak windows kept in a row up to the last one; excused ones neither break nor lengthen it
 * @param longestStreak the longest such row
 */
public record Adherence(int due, int excused, int kept, int madeUp, int debt, int streak, int longestStreak) {

    /** @param windows of one kind and one pair, or for sums of any number of pairs (streaks then mean nothing) */
    public static Adherence of(Collection<SettledWindow> windows) {
        List<SettledWindow> due = windows.stream().filter(window -> !window.is(Outcome.WITHDRAWN))
                .sorted(Comparator.comparing((SettledWindow window) -> window.window().start())
                        .thenComparing(SettledWindow::id))
                .toList();
        int excused = count(due, Outcome.EXCUSED);
        int kept = count(due, Outcome.KEPT);
        int madeUp = (int) due.stream().filter(window -> window.madeUpBy() != null).count();
        int debt = (int) due.stream().filter(Adherence::owed).count();
        int run = 0;
        int longest = 0;
        for (SettledWindow window : due) {
            run = switch (window.outcome()) {
                case KEPT -> run + 1;
                case NOT_KEPT -> 0;
                case EXCUSED, WITHDRAWN -> run;
            };
            longest = Math.max(longest, run);
        }
        return new Adherence(due.size(), excused, kept, madeUp, debt, run, longest);
    }

    /** What adherence divides by. */
    public int counted() {
        return due - excused;
    }

    public boolean computable() {
        return counted() > 0;
    }

    /** In percent, floored to one decimal, so that it never shows what is not reached; empty if not computable. */
    public Optional<BigDecimal> percent() {
        return computable()
                ? Optional.of(BigDecimal.valueOf(kept).movePointRight(2).divide(BigDecimal.valueOf(counted()), 1,
                        RoundingMode.FLOOR))
                : Optional.empty();
    }

    /** A development session that is still owed. */
    public static boolean owed(SettledWindow window) {
        return window.kind() == Kind.DEVELOPMENT && window.is(Outcome.NOT_KEPT) && window.madeUpBy() == null;
    }

    private static int count(List<SettledWindow> due, Outcome outcome) {
        return (int) due.stream().filter(window -> window.is(outcome)).count();
    }
}
