package dev.leadwell.coaching.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Samples;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowJudgeGoldenTest {

    // C3: held within its window for at least 80 % of its planned length
    @ParameterizedTest
    @CsvSource({
            "DEVELOPMENT, 2026-11-18T09:00:00Z, 36, kept,",
            "DEVELOPMENT, 2026-11-18T09:00:00Z, 35, not-kept, too-short",
            "PIPELINE_REVIEW, 2026-11-18T09:00:00Z, 24, kept,",
            "PIPELINE_REVIEW, 2026-11-18T09:00:00Z, 23, not-kept, too-short",
            // 00:30 on Monday in Rome is the first half-hour of the window, though it is Sunday in UTC.
            "DEVELOPMENT, 2026-11-15T23:30:00Z, 45, kept,",
            "DEVELOPMENT, 2026-11-15T22:30:00Z, 45, not-kept, outside-window",
            "DEVELOPMENT, 2026-11-29T22:59:00Z, 45, kept,",
            "DEVELOPMENT, 2026-11-29T23:00:00Z, 45, not-kept, outside-window",
            "PIPELINE_REVIEW, 2026-11-23T09:00:00Z, 30, not-kept, outside-window"
    })
    void aSessionIsKeptWhenItWasHeldInItsWindowLongEnough(Kind kind, String start, int minutes, String outcome,
            @Nullable String cause) {
        Judgement judged = judge(kind, Samples.held(kind, start, minutes));
        assertThat(judged.outcome().code()).isEqualTo(outcome);
        assertThat(Optional.ofNullable(judged.cause()).map(Cause::code)).isEqualTo(Optional.ofNullable(cause));
    }

    @Test
    void shorterThanTheCadenceIsMeasuredAgainstTheCadence() {
        Session shorter = SessionRules.move(Samples.planned(Kind.DEVELOPMENT), Instant.parse("2026-11-19T09:00:00Z"),
                20, Instant.parse("2026-11-17T09:00:00Z"));
        Session held = SessionRules.hold(shorter, Instant.parse("2026-11-19T09:00:00Z"), 20,
                Instant.parse("2026-11-19T12:00:00Z"));
        assertThat(judge(Kind.DEVELOPMENT, held).cause()).isEqualTo(Cause.TOO_SHORT);
        assertThat(Cadence.of(Kind.DEVELOPMENT).minutesToKeep(20)).isEqualTo(36);
        assertThat(Cadence.of(Kind.DEVELOPMENT).minutesToKeep(60)).isEqualTo(48);
    }

    @Test
    void aContestTakesItOutOfWhatIsKept() {
        Session held = Samples.held(Kind.DEVELOPMENT, "2026-11-18T09:00:00Z", 45);
        Session contested = SessionRules.contest(held, "No", Instant.parse("2026-11-19T09:00:00Z"));
        assertThat(judge(Kind.DEVELOPMENT, contested).cause()).isEqualTo(Cause.CONTESTED);
        assertThat(judge(Kind.DEVELOPMENT, SessionRules.withdrawContest(contested)).outcome())
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void ofACombinedMeetingThePipelineReviewCountsAndTheDevelopmentSessionDoesNot() {
        assertThat(judge(Kind.DEVELOPMENT, combined(Kind.DEVELOPMENT)).cause()).isEqualTo(Cause.COMBINED);
        assertThat(judge(Kind.PIPELINE_REVIEW, combined(Kind.PIPELINE_REVIEW)).outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void displacedIsNotKeptAndSaysByWhat() {
        Judgement judged = judge(Kind.DEVELOPMENT,
                SessionRules.displace(Samples.planned(Kind.DEVELOPMENT), "forecast"));
        assertThat(judged).isEqualTo(new Judgement(Outcome.NOT_KEPT, Cause.DISPLACED, "forecast", null,
                Samples.planned(Kind.DEVELOPMENT).id()));
    }

    @Test
    void anyKeptSessionKeepsTheWindowAndAWindowWithoutOneIsMissed() {
        Session given = SessionRules.cancel(Samples.planned(Kind.DEVELOPMENT));
        Session held = Samples.held(Kind.DEVELOPMENT, "2026-11-25T09:00:00Z", 45);
        assertThat(judge(Kind.DEVELOPMENT, given, held).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(judge(Kind.DEVELOPMENT).cause()).isEqualTo(Cause.MISSED);
        assertThat(judge(Kind.DEVELOPMENT, given).cause()).isEqualTo(Cause.CANCELLED);
    }

    @Test
    void leaveExcusesAWindowButNeverOneThatWasKept() {
        Session missed = Samples.planned(Kind.DEVELOPMENT).change().state(SessionState.MISSED).done();
        Judgement excused = WindowJudge.judge(Samples.window(Kind.DEVELOPMENT), Cadence.of(Kind.DEVELOPMENT),
                List.of(missed), Optional.of(Taken.ABSENCE));
        assertThat(excused.outcome()).isEqualTo(Outcome.EXCUSED);
        assertThat(excused.excusedBy()).isEqualTo(Taken.ABSENCE);
        Session held = Samples.held(Kind.DEVELOPMENT, "2026-11-18T09:00:00Z", 45);
        assertThat(WindowJudge.judge(Samples.window(Kind.DEVELOPMENT), Cadence.of(Kind.DEVELOPMENT), List.of(held),
                Optional.of(Taken.ABSENCE)).outcome()).isEqualTo(Outcome.KEPT);
    }

    private static Session combined(Kind kind) {
        return Samples.held(kind, "2026-11-18T09:00:00Z", 45).change().combined(true).done();
    }

    private static Judgement judge(Kind kind, Session... sessions) {
        return WindowJudge.judge(Samples.window(kind), Cadence.of(kind), List.of(sessions), Optional.empty());
    }
}
