package dev.leadwell.kit.events;

import org.jspecify.annotations.Nullable;

/** A record that no repetition can make readable: undecodable, or not as its schema says. */
public class PoisonEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoisonEventException(String reason) {
        this(reason, null);
    }

    public PoisonEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
