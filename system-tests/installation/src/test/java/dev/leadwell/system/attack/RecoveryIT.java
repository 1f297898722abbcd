package dev.leadwell.system.attack;

import static org.awaitility.Awaitility.await;

import dev.leadwell.system.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code ./leadwell up} has started comes back by itself after kill -9 of any of its processes, and facts flow again
 * from every service to every other. How long that took is printed; no more is asked here than that it ends.
 */
class RecoveryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int ROUNDS = Integer.getInteger("recovery.rounds", Boolean.getBoolean("long") ? 5 : 1);

    private static Installation installation;
    private static Facts facts;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.get();
        facts = new Facts(installation);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void after_kill_9_of_a_process_it_runs_again_and_facts_flow_again(String name) {
        for (int round = 1; round <= ROUNDS; round++) {
            awaitWell(name);
            var process = installation.process(name).orElseThrow();
            var all = Stream.concat(Stream.of(process), process.descendants()).toList();
            var killed = System.nanoTime();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().join());
            awaitProcess(name);
            var runs = since(killed);
            var flow = awaitWell(name);
            System.out.printf("Recovery of %-10s round %d: runs again after %4.1f s, %s%n", name, round, runs,
                    flow.since(killed));
        }
    }

    static Stream<String> processes() {
        return Stream.of(System.getProperty("recovery.of", "kafka,postgresql,people,audit,coaching,comp,gateway")
                .split(","));
    }

    private record Well(long answers, long flow) {
        String since(long killed) {
            return "every service is ready after %4.1f s, facts flow after %4.1f s".formatted((answers - killed) / 1e9,
                    (flow - killed) / 1e9);
        }
    }

    private static void awaitProcess(String name) {
        await(name + " runs").atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
                .until(() -> installation.process(name).isPresent());
    }

    /** Both are awaited side by side: facts may flow before the last one is ready, and the other way round. */
    private static Well awaitWell(String name) {
        var asked = facts.now();
        var ready = CompletableFuture.supplyAsync(RecoveryIT::awaitReady);
        long answers = 0;
        long flow = 0;
        for (long end = System.nanoTime() + PATIENCE.toNanos(); answers == 0 || flow == 0;) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after kill -9 of " + name + ": ready " + (answers != 0) + ", missing "
                        + facts.missing(asked));
            }
            answers = answers == 0 && ready.isDone() ? ready.join() : answers;
            facts.say();
            flow = flow == 0 && facts.missing(asked).equals(List.of()) ? System.nanoTime() : flow;
        }
        return new Well(answers, flow);
    }

    private static long awaitReady() {
        await("everybody is ready").atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(installation::ready);
        return System.nanoTime();
    }

    private static double since(long then) {
        return (System.nanoTime() - then) / 1e9;
    }
}
