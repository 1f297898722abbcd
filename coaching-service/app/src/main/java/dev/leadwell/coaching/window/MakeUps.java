package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a session makes up for a window that was not kept (C3): asked when it is named, and again after every change on
 * which that rests.
 */
@Component
public class MakeUps {

    private final WindowPublisher publisher;
    private final Journal journal;

    MakeUps(WindowPublisher publisher, Journal journal) {
        this.publisher = publisher;
        this.journal = journal;
    }

    /**
     * What speaks against it; empty if the session, of the window's series, makes up for the window.
     *
     * @param own the outcomes of the window that the session is due in
     */
    public static Optional<Wording> objection(Series series, SettledWindow window, Session session,
            List<SettledWindow> own) {
        CadenceWindow next = series.windows().after(window.window());
        if (WindowJudge.shortfall(session, next, series.cadence()).isPresent()) {
            return Optional.of(Wording.of("refused.make-up-shape", next.start(), next.lastDay(),
                    series.cadence().minutesToKeep(session.plannedMinutes())));
        }
        return own.stream().anyMatch(settled -> settled.is(Outcome.KEPT)
                && session.id().equals(settled.judgement().sessionId()))
                        ? Optional.of(Wording.of("refused.keeps-its-own"))
                        : Optional.empty();
    }

    /**
     * Takes back what the sessions of a window that was just judged no longer make up for. Nothing brings that back by
     * itself, not even a contest withdrawn: meanwhile the manager may have named another session, or the session may be
     * needed where it was held. It can be named again.
     */
    void review(RepFacts facts, Series series, CadenceWindow judged) {
        for (Session session : facts.sessions(series, judged)) {
            facts.madeUpBy(session.id()).filter(window -> objection(series, window, session,
                    facts.settled(series.kind(), judged.start())).isPresent())
                    .ifPresent(window -> facts.put(takeBack(window)));
        }
    }

    private SettledWindow takeBack(SettledWindow window) {
        SettledWindow owed = publisher.change(window, window.madeUp(null));
        journal.record("window.make-up-withdrawn", "window", window.id().toString(), WindowSettled.of(window).data(),
                WindowSettled.of(owed).data());
        return owed;
    }
}
