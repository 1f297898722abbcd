package dev.leadwell.comp.period;

import java.time.Instant;

/** What a run of the bound tenant rests on beside facts: whose hand is in it, and whether it changed since. */
public interface RunBasis {

    /** Whether a subject entered a target, quota or attainment that the run may rest on. */
    boolean entered(String subject, Period period, int run);

    /** Whether a subject wrote or sent a plan that the run pays by, or said that it pays one of its payees. */
    boolean wrotePlans(String subject, Period period, int run);

    /** How many payees of the period were given or sent another plan, or signed one, since. */
    long plansChangedSince(Instant moment, Period period, int run);
}
