package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.window.Cause;
import dev.leadwell.coaching.window.SettledWindow;

/**
 * One window in the grid of a cadence.
 *
 * @param shape kept, excused, missed, displaced, cancelled, contested, combined or open
 */
public record Cell(CadenceWindow window, String shape) {

    static Cell of(SettledWindow settled) {
        return new Cell(settled.window(), switch (settled.outcome()) {
            case KEPT -> "kept";
            case EXCUSED -> "excused";
            case WITHDRAWN -> "withdrawn";
            case NOT_KEPT -> shape(settled.cause());
        });
    }

    private static String shape(@org.jspecify.annotations.Nullable Cause cause) {
        return switch (cause) {
            case DISPLACED, CANCELLED, CONTESTED, COMBINED -> cause.code();
            case TOO_SHORT, OUTSIDE_WINDOW, MISSED -> "missed";
            case null -> "missed";
        };
    }
}
