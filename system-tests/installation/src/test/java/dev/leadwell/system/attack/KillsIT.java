package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is killed while people write: what was acknowledged is there once, and facts flow again. The short run has the
 * kills of the fault tests.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
class KillsIT {
    private static final String FOODMART = "0f00d3a7-0000-4000-8000-000000000001";
    private static final int ROUNDS = 12;
    private static final int CRASHES = 5;
    private static final System.Logger LOG = System.getLogger(KillsIT.class.getName());
    private static final int WRITERS = 4;
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Installation at;
    private static List<String> persons;
    private static Token token;

    @BeforeAll
    static void start() throws Exception {
        at = Installation.filled();
        token = new Token();
        persons = new ArrayList<>();
        var next = "";
        do {
            var page = token.caller().get(at.address() + "/api/people/v1/persons?limit=200"
                    + (next.isEmpty() ? "" : "&cursor=" + next)).json();
            page.path("items").forEach(person -> persons.add(person.path("personId").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }

    /** Its answers have an end of their own: asked for again when it is over. */
    private static final class Token {
        private Caller caller = Caller.program(at, FOODMART, "people:read people:write comp:read");
        private Instant until = Instant.now().plusSeconds(120);

        synchronized Caller caller() {
            if (Instant.now().isAfter(until)) {
                caller = Caller.program(at, FOODMART, "people:read people:write comp:read");
                until = Instant.now().plusSeconds(120);
            }
            return caller;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "audit", "coaching", "comp", "gateway"})
    void whatWasAcknowledgedIsThereOnceWhicheverPartIsKilled(String part) throws Exception {
        holds(ROUNDS, () -> at.kill(part));
    }

    @Test
    void whatWasAcknowledgedIsThereOnceWhenTheWorkerAndItsBrokerAreKilled() throws Exception {
        holds(CRASHES, () -> at.kill("kafka"));
    }

    @Test
    void whatWasAcknowledgedIsThereOnceWhenTheDatabaseIsKilled() throws Exception {
        holds(CRASHES, () -> at.kill("postgresql"));
    }

    private interface Blow {
        void falls() throws Exception;
    }

    private static void holds(int rounds, Blow blow) throws Exception {
        for (int round = 0; round < rounds; round++) {
            var acknowledged = new ConcurrentHashMap<String, String>();
            var over = new AtomicBoolean();
            var writers = new ArrayList<Thread>();
            for (int n = 0; n < WRITERS; n++) {
                writers.add(Thread.ofVirtual().start(() -> write(acknowledged, over)));
            }
            await("some are written").atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() > 20);
            int before = acknowledged.size();
            blow.falls();
            var killed = Instant.now();
            await("writing goes on").atMost(Duration.ofMinutes(3)).until(() -> acknowledged.size() > before + 20);
            var writing = Duration.between(killed, Instant.now());
            over.set(true);
            for (var writer : writers) {
                writer.join();
            }
            assertThat(each(acknowledged)).as("times that each acknowledged absence is there")
                    .allSatisfy((id, times) -> assertThat(times).isOne());
            awaitFresh(Instant.now());
            System.out.printf("written again after %d ms, facts fresh %d ms after the blow%n", writing.toMillis(),
                    Duration.between(killed, Instant.now()).toMillis());
        }
    }

    /** One absence after the other, each sent with its key until somebody says that it is there. */
    private static void write(Map<String, String> acknowledged, AtomicBoolean over) {
        while (!over.get()) {
            int number = NUMBER.getAndIncrement();
            var from = FIRST.plusDays(3L * (number / persons.size()));
            var body = Map.<String, Object>of("personId", persons.get(number % persons.size()), "from", from.toString(),
                    "to",
                    from.plusDays(1).toString(), "paid", true);
            var key = UUID.randomUUID().toString();
            var answer = untilAnswered(key, body);
            acknowledged.put(answer.json().path("absenceId").asString(), persons.get(number % persons.size()));
        }
    }

    private static Answer untilAnswered(String key, Map<String, Object> body) {
        while (true) {
            try {
                var answer = token.caller().send("POST", at.address() + "/api/people/v1/absences",
                        Map.of("Content-Type", "application/json", "Idempotency-Key", key), body);
                if (answer.status() == 201) {
                    return answer;
                }
                assertThat(answer.status()).as(answer.toString()).isIn(401, 409, 429, 502, 503, 504);
            } catch (IllegalStateException nobodyThere) {
                LOG.log(System.Logger.Level.DEBUG, "again", nobodyThere);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Map<String, Integer> each(Map<String, String> acknowledged) {
        var times = new HashMap<String, Integer>();
        acknowledged.keySet().forEach(id -> times.put(id, 0));
        var onADay = new HashMap<String, Integer>();
        for (var person : Set.copyOf(acknowledged.values())) {
            for (var one : token.caller().get(at.address() + "/api/people/v1/persons/" + person + "/absences").json()
                    .path("items")) {
                times.computeIfPresent(one.path("absenceId").asString(), (id, n) -> n + 1);
                onADay.merge(person + one.path("from").asString(), 1, Integer::sum);
            }
        }
        assertThat(onADay.values()).as("absences of a person on a day").allMatch(n -> n == 1);
        return times;
    }

    /** Comp has heard of every source what was committed until then. */
    private static void awaitFresh(Instant until) {
        await("facts flow").atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(250)).ignoreExceptions()
                .until(() -> {
                    var sources = token.caller().get(at.address() + "/api/comp/v1/freshness").json();
                    var all = new ArrayList<Instant>();
                    sources.findValuesAsString("upTo").forEach(one -> all.add(Instant.parse(one)));
                    return all.size() >= 3 && all.stream().allMatch(one -> one.isAfter(until.minusSeconds(1)));
                });
    }
}
