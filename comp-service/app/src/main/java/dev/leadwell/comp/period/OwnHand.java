package dev.leadwell.comp.period;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;

/** What of a run is the reader's own, so that somebody else approves it. */
public enum OwnHand implements Coded {
    CALCULATED,
    ENTERED,
    WROTE,
    PAID;

    Wording wording() {
        return Wording.of("period.own-hand." + code());
    }
}
