package dev.leadwell.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void workThatIsDoneIsAnswered() {
        try (var work = new HeavyWork(1, 1, LONG)) {
            assertThat(work.call(() -> Thread.currentThread().isVirtual())).isFalse();
        }
    }

    @Test
    void workStopsWithItsRequest() throws Exception {
        var rounds = new AtomicLong();
        var ended = new CountDownLatch(1);
        try (var work = new HeavyWork(1, 1, LONG)) {
            assertThatThrownBy(() -> work.call(Duration.ofMillis(50), () -> roundAndRound(rounds, ended)))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.status()).isEqualTo(503);
                        assertThat(problem.headers()).containsKey("Retry-After");
                    });
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(rounds).hasPositiveValue();
            assertThat(work.call(() -> "the next is served")).isEqualTo("the next is served");
        }
    }

    private static long roundAndRound(AtomicLong rounds, CountDownLatch ended) {
        try {
            while (true) {
                HeavyWork.checkpoint();
                rounds.incrementAndGet();
            }
        } finally {
            ended.countDown();
        }
    }

    @Test
    void whoComesWhenAllPlacesAreTakenIsToldToComeAgain() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var work = new HeavyWork(1, 1, LONG)) {
            var first = CompletableFuture.supplyAsync(() -> work.call(() -> holdUntil(begun, mayEnd)),
                    Thread::startVirtualThread);
            begun.await();
            var waiting = CompletableFuture.supplyAsync(() -> work.call(() -> "waited"), Thread::startVirtualThread);
            while (work.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> work.call(() -> "refused")).isInstanceOfSatisfying(ProblemException.class,
                    problem -> assertThat(problem.status()).isEqualTo(503));
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("held");
            assertThat(waiting.get()).isEqualTo("waited");
        }
    }

    private static String holdUntil(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "held";
    }

    @Test
    void whatTheWorkThrowsIsThrownToWhoAsked() {
        try (var work = new HeavyWork(1, 1, LONG)) {
            assertThatThrownBy(() -> work.call(() -> {
                throw new IllegalArgumentException("no calendar");
            })).isInstanceOf(IllegalArgumentException.class).hasMessage("no calendar");
        }
    }
}
