package dev.leadwell.coaching.window;

import java.util.Locale;

/** What became of a due window. */
public enum Outcome {
    KEPT,
    NOT_KEPT,
    EXCUSED,
    /** Due to nobody after all: the pair was cut within it. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
