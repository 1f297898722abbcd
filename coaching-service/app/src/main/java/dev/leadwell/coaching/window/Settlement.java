package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.series.PairCalendars;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionBook;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives windows their outcome: at once when a session keeps one, else when it has ended, and again whenever something
 * changes of which it depends. The series must be locked by whoever calls.
 */
@Component
public class Settlement {

    private final Tenures tenures;
    private final Sessions sessions;
    private final SessionBook sessionBook;
    private final SettledWindows windows;
    private final WindowBook book;
    private final MakeUps makeUps;
    private final PairCalendars calendars;
    private final Clock clock;

    Settlement(Tenures tenures, Sessions sessions, SessionBook sessionBook, SettledWindows windows, WindowBook book,
            MakeUps makeUps, PairCalendars calendars, Clock clock) {
        this.tenures = tenures;
        this.sessions = sessions;
        this.sessionBook = sessionBook;
        this.windows = windows;
        this.book = book;
        this.makeUps = makeUps;
        this.calendars = calendars;
        this.clock = clock;
    }

    public void settle(Series series, CadenceWindow window) {
        List<SettledWindow> known = windows.of(series.repId(), series.kind(), window.start());
        List<Tenure> owing = tenures.ofRep(series.repId()).stream().filter(tenure -> tenure.owes(window)).toList();
        for (Tenure tenure : owing) {
            due(series, window, tenure.managerId(), known);
        }
        for (SettledWindow settled : known) {
            if (owing.stream().noneMatch(tenure -> tenure.managerId().equals(settled.managerId()))) {
                noLongerOwed(series, settled);
            }
        }
        makeUps.review(series, window);
        passed(series, window);
    }

    private void due(Series series, CadenceWindow window, UUID managerId, List<SettledWindow> known) {
        Judgement judgement = judge(series, window, managerId);
        Optional<SettledWindow> before = known.stream().filter(settled -> settled.managerId().equals(managerId))
                .findFirst();
        boolean ended = window.endedBy(LocalDate.ofInstant(clock.instant(), calendars.zoneOf(managerId)));
        if (before.isPresent()) {
            book.change(before.get(), before.get().judged(judgement));
        } else if (ended || judgement.outcome() == Outcome.KEPT) {
            book.add(new SettledWindow(idOf(series, window, managerId), 1, managerId, series.repId(), series.kind(),
                    window, judgement, null, false));
        }
    }

    /** What history brought stays due, by the roster of then. */
    private void noLongerOwed(Series series, SettledWindow settled) {
        Judgement now = settled.openingFact()
                ? judge(series, settled.window(), settled.managerId())
                : Judgement.WITHDRAWN;
        book.change(settled, settled.judged(now));
    }

    /** A window wholly in the past that was due by the roster of then. One that is settled already stays. */
    public Optional<SettledWindow> open(Series series, CadenceWindow window, UUID managerId) {
        UUID id = idOf(series, window, managerId);
        if (windows.find(id).isPresent()) {
            return Optional.empty();
        }
        SettledWindow opened = new SettledWindow(id, 1, managerId, series.repId(), series.kind(), window,
                judge(series, window, managerId), null, true);
        book.add(opened);
        makeUps.review(series, window);
        return Optional.of(opened);
    }

    private Judgement judge(Series series, CadenceWindow window, UUID managerId) {
        List<Session> own = sessions.of(series.id(), window).stream()
                .filter(session -> session.managerId().equals(managerId)).toList();
        return WindowJudge.judge(window, series.cadence(), own, excuse(series, window, managerId));
    }

    public Optional<Taken> excuse(Series series, CadenceWindow window, UUID managerId) {
        return calendars.between(managerId, series.repId(), window.start(), window.end())
                .excuse(window, series.cadence().commonDays());
    }

    /** Sessions whose time and window are over without them. */
    private void passed(Series series, CadenceWindow window) {
        Instant now = clock.instant();
        for (Session session : sessions.of(series.id(), window)) {
            if (SessionRules.isOver(session, now)) {
                boolean excused = excuse(series, window, session.managerId()).isPresent();
                sessionBook.change(session, SessionRules.settle(session, excused));
            }
        }
    }

    /** What the series has left open until a day, by the windows' and the sessions' own time. */
    public void settleEnded(Series series, LocalDate since, LocalDate today) {
        series.windows().touching(since, today).stream().filter(window -> window.endedBy(today))
                .forEach(window -> settle(series, window));
        sessions.overdue(series.id(), today).stream().map(Session::window).distinct()
                .forEach(window -> settle(series, window));
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static UUID idOf(Series series, CadenceWindow window, UUID managerId) {
        return Ids.named(Tenancy.current(), "window",
                "%s/%s/%s/%s".formatted(managerId, series.repId(), series.kind().code(), window.start()));
    }
}
