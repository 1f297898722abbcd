package dev.leadwell.comp.period;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;

/** What a run is behind of; later facts are no such thing. */
public enum Outdated implements Coded {
    RUN,
    PAY,
    PLANS;

    public Wording wording() {
        return Wording.of("period.stale." + code());
    }
}
