package dev.leadwell.coaching.cadence;

import java.time.LocalDate;

/**
 * How often and how long a kind of session is due.
 *
 * @param weeks length of a window in weeks
 * @param minutes planned length
 * @param commonDays a window in which absences and holidays leave fewer working days common to both is excused
 */
public record Cadence(Kind kind, int weeks, int minutes, int commonDays) {

    private static final int PERCENT_OF_LENGTH = 80;
    private static final Cadence WEEKLY_REVIEW = new Cadence(Kind.PIPELINE_REVIEW, 1, 30, 1);
    private static final Cadence FORTNIGHTLY_DEVELOPMENT = new Cadence(Kind.DEVELOPMENT, 2, 45, 3);

    /** The cadence that holds as long as nobody sets another (C1). */
    public static Cadence of(Kind kind) {
        return switch (kind) {
            case PIPELINE_REVIEW -> WEEKLY_REVIEW;
            case DEVELOPMENT -> FORTNIGHTLY_DEVELOPMENT;
        };
    }

    /** Whether it lasted at least 80 % of what was planned, and never of less than the cadence's length (C3). */
    public boolean longEnough(int heldMinutes, int plannedMinutes) {
        return heldMinutes * 100 >= PERCENT_OF_LENGTH * Math.max(plannedMinutes, minutes);
    }

    /** The shortest that keeps a window: of 45 minutes 36. */
    public int minutesToKeep(int plannedMinutes) {
        return Math.ceilDiv(PERCENT_OF_LENGTH * Math.max(plannedMinutes, minutes), 100);
    }

    public Recurrence recurrence() {
        return new Recurrence(weeks);
    }

    /** @param anchorWeek first day of the week in which the series began */
    public WindowGrid windows(LocalDate anchorWeek) {
        return new WindowGrid(anchorWeek, weeks);
    }
}
