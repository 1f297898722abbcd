package dev.leadwell.coaching.session;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What may become of a session, and when (C2, C3). Each rule gives the next version or says why not. */
public final class SessionRules {

    /** Until so many days after its window a session may be recorded as held. */
    public static final int DAYS_TO_RECORD = 7;
    public static final Duration TO_CONTEST = Duration.ofDays(14);
    /** The rep's silence for so long confirms. */
    public static final Duration SILENCE_CONFIRMS = Duration.ofDays(7);
    public static final int LONGEST_MINUTES = 480;
    private static final Set<SessionState> NOT_GIVEN_UP = Set.of(SessionState.SCHEDULED, SessionState.MISSED,
            SessionState.EXCUSED, SessionState.HELD);
    private static final Set<SessionState> MOVABLE = Set.of(SessionState.SCHEDULED, SessionState.DISPLACED,
            SessionState.CANCELLED);

    private SessionRules() {}

    /** Also puts right what was recorded before, as long as the rep has not confirmed it. */
    public static Session hold(Session session, Instant startedAt, int minutes, Instant now) {
        if (!NOT_GIVEN_UP.contains(session.state())) {
            throw ProblemException.conflict("session-given-up", Wording.of("refused.given-up", state(session)));
        }
        if (session.confirmedAt() != null) {
            throw ProblemException.conflict("session-confirmed",
                    Wording.of("refused.confirmed"));
        }
        requireMinutes(minutes);
        if (startedAt.plus(Duration.ofMinutes(minutes)).isAfter(now)) {
            throw ProblemException.invalid("startedAt", startedAt, Wording.of("refused.not-over", now));
        }
        requireOfItsTime(session, startedAt);
        requireInTime(session, startedAt, now);
        return session.change().state(SessionState.HELD).held(new Held(startedAt, minutes, now)).done();
    }

    /** Not long before the window that it is due in: another session is meant. After it, the recorded start decides. */
    private static void requireOfItsTime(Session session, Instant startedAt) {
        LocalDate from = session.window().start().minusDays(DAYS_TO_RECORD);
        if (day(session, startedAt).isBefore(from)) {
            throw ProblemException.invalid("startedAt", startedAt,
                    Wording.of("refused.of-its-time", session.window().start(), session.window().lastDay(), from));
        }
    }

    /** By the window that holds the recorded start, wherever the session was moved meanwhile. */
    private static void requireInTime(Session session, Instant startedAt, Instant now) {
        LocalDate last = lastDayToRecord(session, startedAt);
        if (day(session, now).isAfter(last)) {
            throw ProblemException.conflict("too-late-to-record",
                    Wording.of("refused.too-late-to-record", day(session, startedAt), last, DAYS_TO_RECORD));
        }
    }

    public static LocalDate lastDayToRecord(Session session, Instant startedAt) {
        return session.windows().holding(day(session, startedAt)).lastDay().plusDays(DAYS_TO_RECORD);
    }

    /** Of one held in the window that it is due in, or as it is planned, whichever is later. */
    public static LocalDate lastDayToRecord(Session session) {
        LocalDate planned = lastDayToRecord(session, session.plannedStart());
        LocalDate due = session.window().lastDay().plusDays(DAYS_TO_RECORD);
        return planned.isAfter(due) ? planned : due;
    }

    private static LocalDate day(Session session, Instant instant) {
        return LocalDate.ofInstant(instant, session.zone());
    }

    /** Why not, where one of the two was in another session at that time. */
    public static Wording overlap(Session session, Session other) {
        boolean ofManager = other.isOf(session.managerId());
        return Wording.of(ofManager ? "refused.overlap-of-manager" : "refused.overlap-of-rep",
                Wording.of("kind." + other.kind().code()), (ofManager ? other.repId() : other.managerId()).toString(),
                other.start().toString(), other.end().toString(), other.id().toString());
    }

    private static Wording state(Session session) {
        return Wording.of("state." + session.state().code());
    }

    /** @param category of what it is given up for: moved is not missed, displaced is */
    public static Session displace(Session session, String category) {
        requireScheduled(session, "refused.not-scheduled-to-give-up");
        if (!Displacement.CATEGORIES.contains(category)) {
            throw ProblemException.invalid("category", category,
                    Wording.of("refused.category", String.join(", ", Displacement.CATEGORIES)));
        }
        return session.change().state(SessionState.DISPLACED).displacedBy(category).done();
    }

    public static Session cancel(Session session) {
        requireScheduled(session, "refused.not-scheduled-to-call-off");
        return session.change().state(SessionState.CANCELLED).byHand().done();
    }

    /** One that was given up or called off is taken up again by it. The window it is due in stays. */
    public static Session move(Session session, Instant start, int minutes, Instant now) {
        if (!MOVABLE.contains(session.state())) {
            throw ProblemException.conflict("session-over", Wording.of("refused.over", state(session)));
        }
        requireMinutes(minutes);
        requirePlanned(start, now);
        return session.change().state(SessionState.SCHEDULED).displacedBy(null).planned(start, minutes).byHand()
                .done();
    }

    /** One that is planned beside the series: its first version, of the length wanted. */
    public static Session scheduled(Session planned, int minutes, Instant now) {
        requireMinutes(minutes);
        requirePlanned(planned.plannedStart(), now);
        return new Session(planned.id(), 1, planned.seriesId(), planned.window(), planned.managerId(),
                planned.repId(), planned.kind(), SessionState.SCHEDULED, planned.plannedStart(), planned.zone(),
                minutes,
                true, null, null, null, false, null, false);
    }

    /** A planned start lies within 7 days back, so that yesterday's can be noted and held, and a year ahead. */
    static void requirePlanned(Instant start, Instant now) {
        if (start.isBefore(now.minus(Duration.ofDays(DAYS_TO_RECORD)))
                || start.isAfter(now.plus(Duration.ofDays(366)))) {
            throw ProblemException.invalid("start", start, Wording.of("refused.planned", DAYS_TO_RECORD));
        }
    }

    static void requireMinutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw ProblemException.invalid("minutes", minutes,
                    Wording.of("refused.minutes", LONGEST_MINUTES));
        }
    }

    /** Takes it out of what is kept; its blocks are marked and stay. */
    public static Session contest(Session session, String reason, Instant now) {
        Held held = requireHeld(session);
        if (now.isAfter(held.recordedAt().plus(TO_CONTEST))) {
            throw ProblemException.conflict("too-late-to-contest",
                    Wording.of("refused.too-late-to-contest"));
        }
        return session.contested()
                ? session
                : session.change().contest(new Contest(reason, now)).confirmedAt(null).done();
    }

    public static Session withdrawContest(Session session) {
        requireHeld(session);
        return session.change().contest(null).done();
    }

    public static Session confirm(Session session, Instant now) {
        requireHeld(session);
        return session.confirmedAt() != null ? session : session.change().contest(null).confirmedAt(now).done();
    }

    /** Once its window passed without it. */
    public static Session settle(Session session, boolean excused) {
        return switch (session.state()) {
            case SCHEDULED, MISSED, EXCUSED ->
                session.change().state(excused ? SessionState.EXCUSED : SessionState.MISSED).done();
            case HELD, DISPLACED, CANCELLED -> session;
        };
    }

    /** Whether its window and its planned time are both over, so that only recording it is left. */
    public static boolean isOver(Session session, Instant now) {
        return session.window().endedBy(LocalDate.ofInstant(now, session.zone()))
                && session.plannedEnd().isBefore(now);
    }

    private static Held requireHeld(Session session) {
        Held held = session.held();
        if (held == null) {
            throw ProblemException.conflict("session-not-held", Wording.of("refused.not-held"));
        }
        return held;
    }

    private static void requireScheduled(Session session, String refusal) {
        if (session.state() != SessionState.SCHEDULED) {
            throw ProblemException.conflict("session-not-scheduled",
                    Wording.of(refusal, state(session)));
        }
    }
}
