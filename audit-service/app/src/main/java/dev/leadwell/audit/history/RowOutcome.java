package dev.leadwell.audit.history;

import java.util.UUID;

import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public record RowOutcome(Kind kind, @Nullable UUID weekId, @Nullable Verdict verdict, @Nullable FieldFault fault) {

    public enum Kind {
        IMPORTED,
        UNCHANGED,
        REFUSED
    }

    static RowOutcome refused(String field, Object value, String message) {
        return new RowOutcome(Kind.REFUSED, null, null, FieldFault.of(field, value, message));
    }
}
