package dev.leadwell.coaching.window.jdbc;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.Cause;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import dev.leadwell.kit.code.Coded;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code settled_window}. */
record WindowRow(UUID id, long version, UUID managerId, UUID repId, String kind, LocalDate windowStart,
        LocalDate windowEnd, String outcome, @Nullable String cause, @Nullable String displacedBy,
        @Nullable String excusedClass, @Nullable UUID sessionId, @Nullable UUID madeUpBy, boolean openingFact) {

    static WindowRow of(SettledWindow window) {
        Judgement judgement = window.judgement();
        Cause cause = judgement.cause();
        Taken excused = judgement.excusedBy();
        return new WindowRow(window.id(), window.version(), window.managerId(), window.repId(), window.kind().code(),
                window.window().start(), window.window().end(), judgement.outcome().code(),
                cause == null ? null : cause.code(), judgement.displacedBy(),
                excused == null ? null : excused.code(), judgement.sessionId(), window.madeUpBy(),
                window.openingFact());
    }

    SettledWindow window() {
        return new SettledWindow(id, version, managerId, repId, Coded.of(Kind.class, kind),
                new CadenceWindow(windowStart, windowEnd),
                new Judgement(Coded.of(Outcome.class, outcome), cause == null ? null : Coded.of(Cause.class, cause),
                        displacedBy, excusedClass == null ? null : Coded.of(Taken.class, excusedClass), sessionId),
                madeUpBy, openingFact);
    }
}
