package dev.leadwell.audit.history;

import dev.leadwell.audit.split.Verdict;
import dev.leadwell.kit.code.Coded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public record RowOutcome(Kind kind, @Nullable UUID weekId, @Nullable Verdict verdict, @Nullable RowFault fault) {

    public enum Kind implements Coded {
        IMPORTED,
        UNCHANGED,
        REFUSED
    }

    static RowOutcome refused(RowFault fault) {
        return new RowOutcome(Kind.REFUSED, null, null, fault);
    }
}
