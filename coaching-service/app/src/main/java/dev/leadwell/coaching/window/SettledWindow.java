package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a window that was due, at one version.
 *
 * @param madeUpBy the later session that makes up for it
 * @param openingFact judged at the import of history
 */
public record SettledWindow(UUID id, long version, UUID managerId, UUID repId, Kind kind, CadenceWindow window,
        Judgement judgement, @Nullable UUID madeUpBy, boolean openingFact) {

    public Outcome outcome() {
        return judgement.outcome();
    }

    public @Nullable Cause cause() {
        return judgement.cause();
    }

    public @Nullable Taken excusedBy() {
        return judgement.excusedBy();
    }

    public boolean is(Outcome outcome) {
        return judgement.outcome() == outcome;
    }

    /** The next version, or this one if nothing changed. What is no longer not kept needs no making up. */
    public SettledWindow judged(Judgement again) {
        return judgement.equals(again)
                ? this
                : new SettledWindow(id, version + 1, managerId, repId, kind, window, again,
                        again.outcome() == Outcome.NOT_KEPT ? madeUpBy : null, openingFact);
    }

    public SettledWindow madeUp(@Nullable UUID sessionId) {
        return new SettledWindow(id, version + 1, managerId, repId, kind, window, judgement, sessionId, openingFact);
    }
}
