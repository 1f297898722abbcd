package dev.leadwell.coaching.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.kit.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionRulesTest {

    private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-11-18T12:00:00Z");
    private final Session planned = Samples.planned(Kind.DEVELOPMENT);
    private final Session held = SessionRules.hold(planned, START, 45, AFTER);

    @Test
    void aScheduledSessionIsHeldWithStartAndLength() { // C2
        assertThat(held.state()).isEqualTo(SessionState.HELD);
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.start()).isEqualTo(START);
        assertThat(held.minutes()).isEqualTo(45);
    }

    /** The fortnight ends on 29 November. */
    @ParameterizedTest
    @CsvSource({"2026-12-06T22:59:00Z, true", "2026-12-06T23:01:00Z, false"})
    void itIsRecordedUpTo7DaysAfterItsWindow(Instant now, boolean inTime) {
        if (inTime) {
            assertThat(SessionRules.hold(planned, START, 45, now).state()).isEqualTo(SessionState.HELD);
        } else {
            refused("too-late-to-record", () -> SessionRules.hold(planned, START, 45, now));
        }
    }

    /** Cancelled, moved to tomorrow, and then recorded as if it had been held when it was due. */
    @Test
    void movingASessionMakesNoWindowOfLongAgoKept() { // C2
        Instant later = Instant.parse("2026-12-07T12:00:00Z");
        Session moved = SessionRules.move(SessionRules.cancel(planned), later.plus(Duration.ofDays(1)), 45, later);
        refused("too-late-to-record", () -> SessionRules.hold(moved, START, 45, later));
        refused("too-late-to-record", () -> SessionRules.hold(planned, START, 45, later));
        assertThat(SessionRules.hold(moved, later.minus(Duration.ofHours(2)), 45, later).held()).isNotNull();
    }

    @Test
    void oneThatWasMovedFarAheadIsRecordedByTheWindowInWhichItBegan() { // C2
        Instant start = Instant.parse("2026-12-30T09:00:00Z");
        Session moved = SessionRules.move(planned, start, 45, AFTER);
        assertThat(SessionRules.lastDayToRecord(moved)).isEqualTo("2027-01-17");
        assertThat(SessionRules.hold(moved, start, 45, Instant.parse("2027-01-17T12:00:00Z")).held()).isNotNull();
        refused("too-late-to-record",
                () -> SessionRules.hold(moved, start, 45, Instant.parse("2027-01-18T12:00:00Z")));
    }

    @Test
    void whatHasNotEndedIsNotHeldYet() {
        refused("invalid", () -> SessionRules.hold(planned, START, 45, START.plus(Duration.ofMinutes(44))));
        refused("invalid", () -> SessionRules.hold(planned, START, 0, AFTER));
        refused("invalid", () -> SessionRules.hold(planned, Instant.parse("2020-01-01T09:00:00Z"), 45, AFTER));
    }

    @Test
    void whatWasMissedMayStillBeRecordedAndWhatWasGivenUpIsTakenUpByMovingIt() {
        Session missed = SessionRules.settle(planned, false);
        assertThat(missed.state()).isEqualTo(SessionState.MISSED);
        assertThat(SessionRules.hold(missed, START, 45, AFTER).state()).isEqualTo(SessionState.HELD);
        Session displaced = SessionRules.displace(planned, "forecast");
        refused("session-given-up", () -> SessionRules.hold(displaced, START, 45, AFTER));
        Session again = SessionRules.move(displaced, START.plus(Duration.ofDays(1)), 45, AFTER);
        assertThat(again.state()).isEqualTo(SessionState.SCHEDULED);
        assertThat(again.displacedBy()).isNull();
    }

    @Test
    void movedIsNotMissedAndStaysInItsWindow() {
        Session moved = SessionRules.move(planned, START.plus(Duration.ofDays(20)), 45, AFTER);
        assertThat(moved.window()).isEqualTo(planned.window());
        assertThat(moved.state()).isEqualTo(SessionState.SCHEDULED);
        refused("session-over", () -> SessionRules.move(held, START, 45, AFTER));
        refused("invalid", () -> SessionRules.move(planned, START.plus(Duration.ofDays(400)), 45, AFTER));
    }

    @Test
    void whatItIsGivenUpForIsACategory() {
        refused("invalid", () -> SessionRules.displace(planned, "golf"));
        refused("session-not-scheduled", () -> SessionRules.displace(held, "forecast"));
        refused("session-not-scheduled", () -> SessionRules.cancel(held));
    }

    @Test
    void aContestWithin14DaysMarksTheSessionUntilItIsWithdrawn() { // C3
        Session contested = SessionRules.contest(held, "Ten minutes", AFTER.plus(Duration.ofDays(14)));
        assertThat(contested.contested()).isTrue();
        assertThat(SessionRules.contest(contested, "Again", AFTER)).isEqualTo(contested);
        assertThat(SessionRules.withdrawContest(contested).contested()).isFalse();
        refused("too-late-to-contest",
                () -> SessionRules.contest(held, "Late", AFTER.plus(Duration.ofDays(14)).plusSeconds(1)));
        refused("session-not-held", () -> SessionRules.contest(planned, "Never", AFTER));
    }

    @Test
    void whatTheRepConfirmedStays() {
        Session confirmed = SessionRules.confirm(held, AFTER);
        assertThat(SessionRules.confirm(confirmed, AFTER)).isEqualTo(confirmed);
        refused("session-confirmed", () -> SessionRules.hold(confirmed, START, 30, AFTER));
    }

    @ParameterizedTest
    @CsvSource({"10:00, 30, 10:44, 45, true", "10:00, 30, 10:45, 45, false", "10:45, 45, 10:00, 30, false",
            "10:44, 45, 10:00, 30, true", "10:00, 60, 10:15, 15, true", "10:00, 30, 08:45, 60, false"})
    void twoSessionsLessThan15MinutesApartWereOneMeeting(String first, int minutes, String second, int otherMinutes,
            boolean together) { // C2
        Held one = new Held(Instant.parse("2026-11-18T" + first + ":00Z"), minutes, AFTER);
        Held other = new Held(Instant.parse("2026-11-18T" + second + ":00Z"), otherMinutes, AFTER);
        assertThat(one.together(other)).isEqualTo(together);
        assertThat(other.together(one)).isEqualTo(together);
    }

    private static void refused(String type, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.type()).isEqualTo(type));
    }
}
