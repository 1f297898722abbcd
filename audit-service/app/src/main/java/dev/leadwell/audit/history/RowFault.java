package dev.leadwell.audit.history;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.Wording;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong with a row.
 *
 * @param arguments of the sentence that the code stands for, in its order
 */
public record RowFault(String field, String value, Code code, List<String> arguments) {

    public Wording wording() {
        return Wording.of("import-fault." + code.code(), arguments.toArray());
    }

    /** Each has a sentence, with the fault and the way out. */
    public enum Code implements Coded {
        PERSON_UNKNOWN,
        WEEK_NOT_PAST,
        WEEK_STARTS_OTHERWISE,
        TOO_MANY_BLOCKS,
        BACKED_BEYOND_LEADERSHIP,
        WEEK_KEPT_HERE;

        RowFault of(String field, Object value, Object... arguments) {
            return new RowFault(field, value.toString(), this, Stream.of(arguments).map(String::valueOf).toList());
        }
    }
}
