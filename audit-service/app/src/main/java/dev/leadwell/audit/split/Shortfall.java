package dev.leadwell.audit.split;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;

/**
 * Why there is no verdict on a week.
 *
 * @param recorded whole blocks that count as recorded; 0 where the code is about none
 * @param needed whole blocks that are needed; 0 where the code is about none
 */
public record Shortfall(Code code, int recorded, int needed) {

    static final Shortfall NOTHING_COUNTED = new Shortfall(Code.NOTHING_COUNTED, 0, 0);

    public enum Code implements Coded {
        TOO_LITTLE_RECORDED,
        NOTHING_COUNTED
    }

    static Shortfall of(Recorded recorded, Limits limits) {
        return new Shortfall(Code.TOO_LITTLE_RECORDED, recorded.shownRecorded(limits), recorded.shownNeeded(limits));
    }

    public Wording wording() {
        return Wording.of("shortfall." + code.code(), recorded, needed);
    }

    /** Whether its figures say something. */
    public boolean hasFigures() {
        return code == Code.TOO_LITTLE_RECORDED;
    }
}
