package dev.leadwell.coaching.session;

import dev.leadwell.kit.problem.ProblemException;
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
            throw ProblemException.conflict("session-given-up", "This session was " + session.state().code()
                    + ". Take it up again by moving it to when it took place.");
        }
        if (session.confirmedAt() != null) {
            throw ProblemException.conflict("session-confirmed",
                    "The rep has confirmed this session as it stands. What is confirmed stays.");
        }
        requireMinutes(minutes);
        if (startedAt.plus(Duration.ofMinutes(minutes)).isAfter(now)) {
            throw ProblemException.invalid("startedAt", startedAt, "It cannot have ended yet: it is " + now
                    + ". Record it when it is over.");
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
                    "This session belongs to %s to %s: give a start on or after %s, or record another session."
                            .formatted(session.window().start(), session.window().lastDay(), from));
        }
    }

    /** By the window that holds the recorded start, wherever the session was moved meanwhile. */
    private static void requireInTime(Session session, Instant startedAt, Instant now) {
        LocalDate last = lastDayToRecord(session, startedAt);
        if (day(session, now).isAfter(last)) {
            throw ProblemException.conflict("too-late-to-record",
                    "One that began on %s could be recorded until %s, %d days after the window of that day."
                            .formatted(day(session, startedAt), last, DAYS_TO_RECORD));
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
    public static String overlap(Session session, Session other) {
        return ("%s was in another held session then: %s with %s, %s to %s (%s). Give the time at which this one was held,"
                + " or put that one right first.").formatted(
                        other.isOf(session.managerId()) ? "The manager" : "The rep", other.kind().code(),
                        other.isOf(session.managerId()) ? "rep " + other.repId() : "manager " + other.managerId(),
                        other.start(), other.end(), other.id());
    }

    /** @param category of what it is given up for: moved is not missed, displaced is */
    public static Session displace(Session session, String category) {
        requireScheduled(session, "given up");
        if (!Displacement.CATEGORIES.contains(category)) {
            throw ProblemException.invalid("category", category, "Name what it is given up for by one of: "
                    + String.join(", ", Displacement.CATEGORIES) + ".");
        }
        return session.change().state(SessionState.DISPLACED).displacedBy(category).done();
    }

    public static Session cancel(Session session) {
        requireScheduled(session, "called off");
        return session.change().state(SessionState.CANCELLED).byHand().done();
    }

    /** One that was given up or called off is taken up again by it. The window it is due in stays. */
    public static Session move(Session session, Instant start, int minutes, Instant now) {
        if (!MOVABLE.contains(session.state())) {
            throw ProblemException.conflict("session-over", "This session was %s and cannot be moved. Schedule another."
                    .formatted(session.state().code()));
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
            throw ProblemException.invalid("start", start, "Plan it between %d days ago and a year ahead."
                    .formatted(DAYS_TO_RECORD));
        }
    }

    static void requireMinutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw ProblemException.invalid("minutes", minutes,
                    "Give the length in minutes, 1 to " + LONGEST_MINUTES + ".");
        }
    }

    /** Takes it out of what is kept; its blocks are marked and stay. */
    public static Session contest(Session session, String reason, Instant now) {
        Held held = requireHeld(session);
        if (now.isAfter(held.recordedAt().plus(TO_CONTEST))) {
            throw ProblemException.conflict("too-late-to-contest",
                    "A session can be contested for 14 days after it was recorded. Talk to somebody above the manager.");
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
            throw ProblemException.conflict("session-not-held", "This session is not recorded as held.");
        }
        return held;
    }

    private static void requireScheduled(Session session, String what) {
        if (session.state() != SessionState.SCHEDULED) {
            throw ProblemException.conflict("session-not-scheduled",
                    "Only a scheduled session can be %s; this one is %s."
                            .formatted(what, session.state().code()));
        }
    }
}
