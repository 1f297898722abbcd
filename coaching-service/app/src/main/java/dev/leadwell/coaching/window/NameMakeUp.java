package dev.leadwell.coaching.window;

import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the later session that makes up for a window not kept (C3). */
@Component
public class NameMakeUp {

    private final SettledWindows windows;
    private final WindowPublisher publisher;
    private final Sessions sessions;
    private final SeriesRegister register;
    private final Visibility visibility;
    private final Journal journal;

    NameMakeUp(SettledWindows windows, WindowPublisher publisher, Sessions sessions, SeriesRegister register,
            Visibility visibility,
            Journal journal) {
        this.windows = windows;
        this.publisher = publisher;
        this.sessions = sessions;
        this.register = register;
        this.visibility = visibility;
        this.journal = journal;
    }

    @Transactional
    public SettledWindow name(UUID windowId, UUID sessionId) {
        SettledWindow unlocked = windows.find(windowId)
                .filter(window -> visibility.current().sees(window.managerId(), window.repId(),
                        window.window().lastDay()))
                .orElseThrow(() -> ProblemException.notFound("window"));
        requireItsManager(unlocked);
        register.lock(unlocked.repId());
        SettledWindow window = windows.find(windowId).orElseThrow();
        if (sessionId.equals(window.madeUpBy())) {
            return window;
        }
        if (!window.is(Outcome.NOT_KEPT) || window.madeUpBy() != null) {
            throw ProblemException.conflict("nothing-to-make-up",
                    Wording.of("refused.nothing-to-make-up"));
        }
        requireMakesUp(window, sessionId);
        SettledWindow after = publisher.change(window, window.madeUp(sessionId));
        journal.record("window.made-up", "window", windowId.toString(), WindowSettled.of(window).data(),
                WindowSettled.of(after).data());
        return after;
    }

    private static void requireItsManager(SettledWindow window) {
        Caller caller = Caller.current();
        if (caller.kind() == Caller.Kind.PERSON && !window.managerId().equals(caller.personId())) {
            throw ProblemException.forbidden(Wording.of("refused.its-debtor-only"));
        }
    }

    private void requireMakesUp(SettledWindow window, UUID sessionId) {
        Session session = sessions.find(sessionId)
                .filter(found -> found.repId().equals(window.repId()) && found.kind() == window.kind()
                        && found.managerId().equals(window.managerId()))
                .orElseThrow(() -> refused(sessionId, Wording.of("refused.no-such-session")));
        Series series = register.find(session.seriesId()).orElseThrow();
        MakeUps.objection(series, window, session,
                windows.of(session.repId(), session.kind(), session.window().start())).ifPresent(why -> {
                    throw refused(sessionId, why);
                });
        if (windows.madeUpBy(sessionId).isPresent()) {
            throw refused(sessionId, Wording.of("refused.makes-up-already"));
        }
    }

    private static ProblemException refused(UUID sessionId, Wording why) {
        return ProblemException.invalid("sessionId", sessionId, why);
    }
}
