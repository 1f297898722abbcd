package dev.leadwell.comp.period;

import java.util.Locale;

/** What a run is behind of; later facts are no such thing. */
public enum Outdated {
    RUN("A newer run is going on."),
    PAY("Targets or quotas were changed since the run."),
    PLANS(
            "Plans, or who is paid by them, were changed or signed since the run.");

    private final String words;

    Outdated(String words) {
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
