package dev.leadwell.audit.ical;

import dev.leadwell.kit.work.HeavyWork;
import org.jspecify.annotations.Nullable;

/**
 * What following events may cost: steps (a day, an hour or a date that is looked at) and occurrences, over everything
 * that one look or one file holds. It is counted, so that the same calendars are always followed equally far. Each series
 * takes its share, so that one alone cannot use up all.
 */
final class Budget {

    private static final long LOOK_STEPS = 1_000_000;
    private static final long LOOK_OCCURRENCES = 10_000;
    private static final long FILE_STEPS = 10_000_000;
    private static final long FILE_OCCURRENCES = 2_000_000;
    /** One every ten minutes of a week, and then some. */
    private static final long SERIES_OCCURRENCES = 2_500;
    private static final long SERIES_STEPS = 50_000;
    private static final long ZONE_STEPS = 200_000;
    private static final long STEPS_BETWEEN_CHECKS = 1_000;

    private final @Nullable Budget whole;
    private final long mostSteps;
    private final long mostOccurrences;
    private long steps;
    private long occurrences;
    private long unchecked;

    private Budget(@Nullable Budget whole, long mostSteps, long mostOccurrences) {
        this.whole = whole;
        this.mostSteps = mostSteps;
        this.mostOccurrences = mostOccurrences;
    }

    /** For one look at all calendars of a person. */
    static Budget ofLook() {
        return new Budget(null, LOOK_STEPS, LOOK_OCCURRENCES);
    }

    /** For trying every event of one file. */
    static Budget ofFile() {
        return new Budget(null, FILE_STEPS, FILE_OCCURRENCES);
    }

    /** For one series. */
    Budget share() {
        return new Budget(this, SERIES_STEPS, SERIES_OCCURRENCES);
    }

    /** For one zone: a rule for summer and one for winter, over more than a century. */
    Budget zone() {
        return new Budget(this, ZONE_STEPS, SERIES_OCCURRENCES);
    }

    void step() {
        steps(1);
    }

    /** Asked before the work is done and before its memory is taken. */
    void steps(long wanted) {
        if (wanted > mostSteps - steps) {
            throw new Spent(whole == null);
        }
        steps += wanted;
        unchecked += wanted;
        if (unchecked >= STEPS_BETWEEN_CHECKS) {
            unchecked = 0;
            HeavyWork.checkpoint();
        }
        if (whole != null) {
            whole.steps(wanted);
        }
    }

    void occurrence() {
        if (occurrences >= mostOccurrences) {
            throw new Spent(whole == null);
        }
        occurrences++;
        if (whole != null) {
            whole.occurrence();
        }
    }

    long spentSteps() {
        return steps;
    }

    long spentOccurrences() {
        return occurrences;
    }

    /** There is more to follow than is allowed. */
    static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean byAll;

        Spent(boolean byAll) {
            super("More to follow than is allowed", null, false, false);
            this.byAll = byAll;
        }

        CalendarFault fault() {
            return (byAll ? CalendarFault.Code.OTHERS_REPEAT_TOO_OFTEN : CalendarFault.Code.REPEATS_TOO_OFTEN).with();
        }
    }
}
