package dev.leadwell.comp.fact;

import java.time.Instant;
import java.util.Collection;

/** Takes in what audit and coaching tell, of the bound tenant: one statement, whatever the number. */
public interface HeardFacts {

    /**
     * A fact as it was told.
     *
     * @param epoch before the version: higher after its source was restored to an earlier moment
     */
    record Told<T>(T fact, long epoch) {}

    /** Keeps those that are newer than what is known; repetitions and older versions change nothing. */
    void takeWeeks(Collection<Told<WeekFact>> weeks, Instant arrived);

    void takeWindows(Collection<Told<WindowFact>> windows, Instant arrived);
}
