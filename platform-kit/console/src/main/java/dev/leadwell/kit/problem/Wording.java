package dev.leadwell.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told: a code of the message bundles with its arguments, which {@link Words} makes a text of in the
 * reader's language; or a text that stands as it is.
 *
 * @param arguments numbers, texts, and wordings that are put in as words
 */
public record Wording(@Nullable String code, List<Object> arguments, @Nullable String text) {

    public Wording {
        arguments = List.copyOf(arguments);
    }

    public static Wording of(String code, Object... arguments) {
        return new Wording(code, List.of(arguments), null);
    }

    /** Of words that were made already, or came from outside; what is refused is told by a code. */
    public static Wording text(String text) {
        return new Wording(null, List.of(), text);
    }

    /** For logs, where nobody's language is known. */
    @Override
    public String toString() {
        return text != null ? text : code + (arguments.isEmpty() ? "" : arguments.toString());
    }
}
