package dev.leadwell.comp.period;

import dev.leadwell.kit.problem.Wording;
import java.util.Locale;

/** What of a run is the reader's own, so that somebody else approves it. */
public enum OwnHand {
    CALCULATED,
    ENTERED,
    WROTE,
    PAID;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Wording wording() {
        return Wording.of("period.own-hand." + code());
    }
}
