package dev.leadwell.coaching.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldTimesProperties {

    private static final Instant DAY = Instant.parse("2026-11-18T00:00:00Z");

    @Test
    void sessionsThatTouchDoNotOverlap() { // C2
        Session first = held(1, 1, 2, 540, 45);
        assertThat(HeldTimes.of(List.of(first)).overlapping(held(2, 1, 3, 585, 30))).isEmpty();
        assertThat(HeldTimes.of(List.of(first)).overlapping(held(2, 1, 3, 584, 30))).contains(first);
        assertThat(HeldTimes.of(List.of(first)).overlapping(held(2, 3, 1, 584, 30))).contains(first);
        assertThat(HeldTimes.of(List.of(first)).overlapping(held(2, 3, 4, 540, 30))).isEmpty();
        assertThat(HeldTimes.of(List.of(first)).overlapping(first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261127, 7_777})
    void nobodyIsInTwoAtATimeWhicheverWayItIsAsked(long seed) {
        var random = new Random(seed);
        List<Session> taken = new ArrayList<>();
        var times = new HeldTimes();
        for (int n = 0; n < 400; n++) {
            Session next = held(n, random.nextInt(8), random.nextInt(8), random.nextInt(20_000),
                    1 + random.nextInt(480));
            boolean free = taken.stream().noneMatch(other -> oneIn(other, next) && other.start().isBefore(next.end())
                    && next.start().isBefore(other.end()));
            assertThat(times.overlapping(next).isEmpty()).as("seed " + seed + ", " + n).isEqualTo(free);
            if (free) {
                taken.add(next);
                times.add(next);
            }
        }
    }

    private static boolean oneIn(Session one, Session other) {
        return other.isOf(one.managerId()) || other.isOf(one.repId());
    }

    private static Session held(long id, long manager, long rep, int minute, int minutes) {
        Instant start = DAY.plusSeconds(60L * minute);
        return Session
                .planned(new UUID(9, id), new UUID(8, rep), Samples.window(Kind.DEVELOPMENT), new UUID(7, manager),
                        new UUID(7, rep), Kind.DEVELOPMENT, start, Samples.ROME)
                .change().state(SessionState.HELD)
                .held(new Held(start, minutes, start)).done();
    }
}
