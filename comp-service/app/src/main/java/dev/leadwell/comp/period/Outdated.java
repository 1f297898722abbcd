package dev.leadwell.comp.period;

import dev.leadwell.kit.problem.Wording;
import java.util.Locale;

/** What a run is behind of; later facts are no such thing. */
public enum Outdated {
    RUN,
    PAY,
    PLANS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Wording wording() {
        return Wording.of("period.stale." + code());
    }
}
