package dev.leadwell.system.installation;

import org.jspecify.annotations.Nullable;

/** Two installations beside each other would only measure the machine: who starts ends the one before. */
public final class OneAtATime {
    private static @Nullable Runnable endOfTheOneBefore;

    private OneAtATime() {}

    public static synchronized void begins(Runnable end) {
        if (endOfTheOneBefore != null) {
            endOfTheOneBefore.run();
        }
        endOfTheOneBefore = end;
    }
}
