package dev.leadwell.kit.web;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A version as an ETag, and the change that must name the version it was made on. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @param currentState what the second of two editors is shown */
    public static void requireMatch(@Nullable String ifMatch, long version, Supplier<?> currentState) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "if-match-required", Wording.of("problem.title.if-match-required"),
                    Wording.of("problem.if-match-required"),
                    List.of(FieldFault.of("If-Match", null, Wording.of("problem.missing"))));
        }
        boolean matches = List.of(ifMatch.split(",")).stream().map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
        if (!matches) {
            throw ProblemException.stale(currentState.get(), of(version));
        }
    }
}
