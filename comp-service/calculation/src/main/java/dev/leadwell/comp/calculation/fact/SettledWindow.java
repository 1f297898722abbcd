package dev.leadwell.comp.calculation.fact;

import dev.leadwell.comp.calculation.Coded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one due window of a session series, in its newest version.
 *
 * @param end the first day after it
 * @param cause why it was not kept
 * @param displacedBy the category of what displaced the session, never its title
 * @param excusedClass absence or holiday
 * @param madeUpBy the later session that makes up for it
 * @param openingFact imported from before Leadwell
 */
public record SettledWindow(String id, long version, String repId, String kind, LocalDate start, LocalDate end,
        Outcome outcome, @Nullable String cause, @Nullable String displacedBy, @Nullable String excusedClass,
        @Nullable String madeUpBy, boolean openingFact) implements Comparable<SettledWindow> {

    /** What became of the window. */
    public enum Outcome implements Coded {
        KEPT,
        NOT_KEPT,
        EXCUSED,
        WITHDRAWN;

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @Override
    public int compareTo(SettledWindow other) {
        return Comparator.comparing(SettledWindow::start).thenComparing(SettledWindow::id).compare(this, other);
    }
}
