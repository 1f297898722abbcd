package dev.leadwell.comp.period;

import java.util.Locale;

/** What of a run is the reader's own, so that somebody else approves it. */
public enum OwnHand {
    CALCULATED("You calculated this period, so someone else approves it."),
    ENTERED(
            "You entered targets, quotas or attainment of this period, so someone else approves it."),
    WROTE(
            "You wrote a plan of this period, or said who is paid by it, so someone else approves it."),
    PAID(
            "You are paid by this period, so someone else approves it.");

    private final String words;

    OwnHand(String words) {
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To a program; a page has its own wording for the code. */
    public String words() {
        return words;
    }
}
