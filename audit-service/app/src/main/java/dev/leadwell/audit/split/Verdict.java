package dev.leadwell.audit.split;

import dev.leadwell.kit.code.Coded;

/** What is said of a week. */
public enum Verdict implements Coded {
    BALANCED,
    UNDER_LED,
    UNDER_MANAGED,
    NOT_COMPUTABLE,
    INCOMPLETE;

    /** Whether a share exists that may be summed and paid on. */
    public boolean counts() {
        return this == BALANCED || this == UNDER_LED || this == UNDER_MANAGED;
    }
}
