package dev.leadwell.audit.split;

import java.util.Locale;

/** What is said of a week. */
public enum Verdict {
    BALANCED,
    UNDER_LED,
    UNDER_MANAGED,
    NOT_COMPUTABLE,
    INCOMPLETE;

    /** The word used in APIs and events, such as {@code under-led}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a share exists that may be summed and paid on. */
    public boolean counts() {
        return this == BALANCED || this == UNDER_LED || this == UNDER_MANAGED;
    }
}
