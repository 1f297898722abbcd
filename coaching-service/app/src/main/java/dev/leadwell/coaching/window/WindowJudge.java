package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges a window by the sessions that were planned for it (C3).
 *
 * <p>
 * A session keeps its window when it was held, its start lies in the window, it lasted at least 80 % of the planned
 * length (36 of 45 minutes, 24 of 30; never measured against less than the cadence's length), the rep does not contest
 * it, and, a development session, was not one meeting with the pipeline review.
 */
public final class WindowJudge {

    private WindowJudge() {}

    /**
     * The outcome with what explains it.
     *
     * @param cause why not, null unless not kept
     * @param displacedBy category, if that is the cause
     * @param excusedBy null unless excused
     * @param sessionId the session that kept it, or came nearest; null if there was none
     */
    public record Judgement(Outcome outcome, @Nullable Cause cause, @Nullable String displacedBy,
            @Nullable Taken excusedBy, @Nullable UUID sessionId) {

        static final Judgement WITHDRAWN = new Judgement(Outcome.WITHDRAWN, null, null, null, null);
    }

    /**
     * @param sessions those planned for this window, wherever they were moved
     * @param excuse what leave and holidays took of it; counts only where no session kept it
     */
    public static Judgement judge(CadenceWindow window, Cadence cadence, Collection<Session> sessions,
            Optional<Taken> excuse) {
        Optional<Session> kept = sessions.stream().filter(session -> shortfall(session, window, cadence).isEmpty())
                .min(Comparator.comparing(Session::start).thenComparing(Session::id));
        if (kept.isPresent()) {
            return new Judgement(Outcome.KEPT, null, null, null, kept.get().id());
        }
        Optional<Session> nearest = sessions.stream().min(Comparator
                .comparing((Session session) -> shortfall(session, window, cadence).orElseThrow())
                .thenComparing(Session::start).thenComparing(Session::id));
        UUID nearestId = nearest.map(Session::id).orElse(null);
        if (excuse.isPresent()) {
            return new Judgement(Outcome.EXCUSED, null, null, excuse.get(), nearestId);
        }
        Cause cause = nearest.flatMap(session -> shortfall(session, window, cadence)).orElse(Cause.MISSED);
        String displacedBy = cause == Cause.DISPLACED ? nearest.map(Session::displacedBy).orElse(null) : null;
        return new Judgement(Outcome.NOT_KEPT, cause, displacedBy, null, nearestId);
    }

    /** What keeps the session from keeping the window; empty if nothing does. */
    public static Optional<Cause> shortfall(Session session, CadenceWindow window, Cadence cadence) {
        Held held = session.held();
        if (held == null) {
            return Optional.of(switch (session.state()) {
                case DISPLACED -> Cause.DISPLACED;
                case CANCELLED -> Cause.CANCELLED;
                case SCHEDULED, MISSED, EXCUSED, HELD -> Cause.MISSED;
            });
        }
        if (!window.contains(LocalDate.ofInstant(held.startedAt(), session.zone()))) {
            return Optional.of(Cause.OUTSIDE_WINDOW);
        }
        if (!cadence.longEnough(held.minutes(), session.plannedMinutes())) {
            return Optional.of(Cause.TOO_SHORT);
        }
        if (session.combined() && session.kind() == Kind.DEVELOPMENT) {
            return Optional.of(Cause.COMBINED);
        }
        return session.contested() ? Optional.of(Cause.CONTESTED) : Optional.empty();
    }
}
