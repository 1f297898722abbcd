package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.series.Dues;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionChangedListener;
import dev.leadwell.coaching.session.SessionPublisher;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives windows their outcome: at once when a session keeps one, else when it has ended, and again whenever something
 * changes of which it depends. The series must be locked by whoever calls.
 */
@Component
public class Settlement implements SessionChangedListener {

    private final FactsOfReps reading;
    private final SessionPublisher sessionPublisher;
    private final WindowPublisher windowPublisher;
    private final MakeUps makeUps;
    private final Journal journal;
    private final Clock clock;

    Settlement(FactsOfReps reading, SessionPublisher sessionPublisher, WindowPublisher windowPublisher, MakeUps makeUps,
            Journal journal,
            Clock clock) {
        this.reading = reading;
        this.sessionPublisher = sessionPublisher;
        this.windowPublisher = windowPublisher;
        this.makeUps = makeUps;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void sessionChanged(Series series, Session session) {
        CadenceWindow window = session.window();
        windowPublisher.add(settle(reading.of(series, window.start()), series, window));
    }

    /** What is settled for the first time is left to whoever asks to add, many at once. */
    public List<SettledWindow> settle(RepFacts facts, Series series, CadenceWindow window) {
        Set<UUID> managers = new LinkedHashSet<>(facts.dues().managers(window));
        facts.settled(series.kind(), window.start()).stream().map(SettledWindow::managerId).forEach(managers::add);
        List<SettledWindow> first = managers.stream()
                .flatMap(manager -> settle(facts, series, window, manager).stream()).toList();
        makeUps.review(facts, series, window);
        passed(facts, series, window);
        return first;
    }

    private Optional<SettledWindow> settle(RepFacts facts, Series series, CadenceWindow window, UUID manager) {
        Optional<SettledWindow> before = facts.settled(series.kind(), window.start()).stream()
                .filter(settled -> settled.managerId().equals(manager)).findFirst();
        boolean opening = before.map(SettledWindow::openingFact).orElse(false);
        Judgement judgement = outcome(facts, series, window, manager, opening);
        if (before.isPresent()) {
            facts.put(again(before.get(), before.get().judged(judgement)));
            return Optional.empty();
        }
        boolean ended = window.endedBy(LocalDate.ofInstant(clock.instant(), facts.calendars().zoneOf(manager)));
        boolean said = judgement.outcome() == Outcome.KEPT || ended && judgement.outcome() != Outcome.WITHDRAWN;
        return said ? Optional.of(first(facts, series, window, manager, judgement, false)) : Optional.empty();
    }

    /** What it was before is never lost (G6). */
    private SettledWindow again(SettledWindow before, SettledWindow after) {
        if (after.version() != before.version()) {
            journal.record("window.judged-again", "window", after.id().toString(), WindowSettled.of(before).data(),
                    WindowSettled.of(after).data());
        }
        return windowPublisher.change(before, after);
    }

    /**
     * Due by the roster as it is known now, and, of what history brought, by the roster of then. A window that is not due after
     * all, but to which the manager was held until that became known, stays kept if it was kept by two who were there.
     */
    private static Judgement outcome(RepFacts facts, Series series, CadenceWindow window, UUID manager,
            boolean opening) {
        Dues dues = facts.dues();
        Judgement judgement = judge(facts, series, window, manager);
        if (dues.owes(manager, window) || opening && dues.wasLed(manager, window)) {
            return judgement;
        }
        boolean stays = judgement.outcome() == Outcome.KEPT && facts.employed(manager, window)
                && (opening || dues.wasHeldTo(manager, window));
        return stays ? judgement : Judgement.WITHDRAWN;
    }

    private static SettledWindow first(RepFacts facts, Series series, CadenceWindow window, UUID manager,
            Judgement judgement, boolean opening) {
        SettledWindow settled = new SettledWindow(idOf(series, window, manager), 1, manager, series.repId(),
                series.kind(), window, judgement, null, opening);
        facts.put(settled);
        return settled;
    }

    /** A window wholly in the past that was due by the roster of then. One that is settled already stays. */
    public Optional<SettledWindow> open(RepFacts facts, Series series, CadenceWindow window, UUID managerId) {
        if (facts.settled(idOf(series, window, managerId)).isPresent()) {
            return Optional.empty();
        }
        SettledWindow opened = first(facts, series, window, managerId, judge(facts, series, window, managerId), true);
        makeUps.review(facts, series, window);
        return Optional.of(opened);
    }

    private static Judgement judge(RepFacts facts, Series series, CadenceWindow window, UUID managerId) {
        List<Session> own = facts.sessions(series, window).stream()
                .filter(session -> session.managerId().equals(managerId)).toList();
        return WindowJudge.judge(window, series.cadence(), own, facts.excuse(series, window, managerId));
    }

    /** Sessions whose time and window are over without them. */
    private void passed(RepFacts facts, Series series, CadenceWindow window) {
        Instant now = clock.instant();
        for (Session session : facts.sessions(series, window)) {
            if (SessionRules.isOver(session, now)) {
                boolean excused = facts.excuse(series, window, session.managerId()).isPresent();
                facts.put(sessionPublisher.change(session, SessionRules.settle(session, excused)));
            }
        }
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static UUID idOf(Series series, CadenceWindow window, UUID managerId) {
        return Ids.named(Tenancy.current(), "window",
                "%s/%s/%s/%s".formatted(managerId, series.repId(), series.kind().code(), window.start()));
    }
}
