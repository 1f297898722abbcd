package dev.leadwell.coaching.window;

import java.util.Locale;

/** Why a window was not kept; where several sessions failed, of the one that came nearest. */
public enum Cause {
    CONTESTED,
    COMBINED,
    TOO_SHORT,
    OUTSIDE_WINDOW,
    DISPLACED,
    CANCELLED,
    MISSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Cause of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
