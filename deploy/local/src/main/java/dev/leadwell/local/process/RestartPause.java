package dev.leadwell.local.process;

/** How long a process that has ended by itself is left alone: not at all if it ran well, ever longer if it does not. */
final class RestartPause {

    private static final long WELL_AFTER_MILLIS = 15_000;
    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;

    private long last;

    long after(long ranMillis) {
        last = ranMillis > WELL_AFTER_MILLIS ? 0 : Math.min(Math.max(FIRST_MILLIS, last * 2), LONGEST_MILLIS);
        return last;
    }
}
