package dev.leadwell.kit.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What lines of the log say while somebody acts for another. */
public final class Acting {

    /** As {@code leadwell-defaults.yaml} puts it into a line. */
    private static final String KEY = "acting";

    private Acting() {}

    /** Until {@link #forget()}. */
    public static void say(String actor, @Nullable String asWhom) {
        if (asWhom != null) {
            MDC.put(KEY, " " + actor + " for " + asWhom);
        }
    }

    public static void forget() {
        MDC.remove(KEY);
    }
}
