package dev.leadwell.coaching.session;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.PairCalendars;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One more session beside those that the series plans. */
@Component
public class ScheduleSession {

    private static final int MOST_OF_A_WINDOW = 20;

    private final Tenures tenures;
    private final SeriesRegister register;
    private final Sessions sessions;
    private final SessionPublisher publisher;
    private final PairCalendars calendars;
    private final Tenants tenants;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    ScheduleSession(Tenures tenures, SeriesRegister register, Sessions sessions, SessionPublisher publisher,
            PairCalendars calendars, Tenants tenants, Journal journal, Ids ids, Clock clock) {
        this.tenures = tenures;
        this.register = register;
        this.sessions = sessions;
        this.publisher = publisher;
        this.calendars = calendars;
        this.tenants = tenants;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param minutes null for the cadence's */
    @Transactional
    public Session schedule(UUID repId, Kind kind, Instant start, @Nullable Integer minutes) {
        Tenure tenure = tenureOf(repId, LocalDate.ofInstant(start, tenants.current().zone()));
        register.lock(repId);
        Series series = register.find(repId, kind).orElseThrow(ScheduleSession::noSuchRep);
        ZoneId zone = calendars.zoneOf(tenure.managerId());
        CadenceWindow window = series.windows().holding(LocalDate.ofInstant(start, zone));
        requireRoom(series, window);
        Session session = SessionRules.scheduled(
                Session.planned(ids.next(), series.id(), window, tenure.managerId(), repId, kind, start, zone),
                minutes == null ? series.cadence().minutes() : minutes, clock.instant());
        publisher.add(session);
        journal.record("session.scheduled", "session", session.id().toString(), null,
                SessionChanged.of(session).data());
        return session;
    }

    /** A window is judged by all of its sessions. */
    private void requireRoom(Series series, CadenceWindow window) {
        if (sessions.of(series.id(), window).size() >= MOST_OF_A_WINDOW) {
            throw ProblemException.conflict("window-full",
                    Wording.of("refused.window-full", window.start(), window.lastDay(), MOST_OF_A_WINDOW));
        }
    }

    /** A person schedules for own reps, a program for whoever leads the rep that day. */
    private Tenure tenureOf(UUID repId, LocalDate day) {
        Caller caller = Caller.current();
        return tenures.ofRep(repId).stream()
                .filter(tenure -> tenure.covers(day))
                .filter(tenure -> caller.kind() == Caller.Kind.PROGRAM
                        || tenure.managerId().equals(caller.personId()))
                .findFirst().orElseThrow(ScheduleSession::noSuchRep);
    }

    private static ProblemException noSuchRep() {
        return ProblemException.invalid("repId", null, Wording.of("refused.not-your-rep"));
    }
}
