package dev.leadwell.kit.console;

import java.util.Map;

/**
 * What just happened, and how it is taken back.
 *
 * @param said what happened, in the reader's words
 * @param action where taking it back is posted to
 * @param values what names it there
 */
public record Undo(String said, String action, Map<String, String> values) {

    public Undo {
        values = Map.copyOf(values);
    }
}
