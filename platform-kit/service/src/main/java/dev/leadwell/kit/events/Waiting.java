package dev.leadwell.kit.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The partitions whose next record cannot be taken in: tried again without limit, at growing intervals, and seen. */
class Waiting {

    static final Duration LONG = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int SHOWN = 10;
    private static final String WAY_OUT = "Nothing is lost, and other partitions go on. A database that is away is waited"
            + " for; otherwise run a version that can take this record: docs/runbooks/stuck-partition.md";

    private final Clock clock;
    private final Map<TopicPartition, Stuck> stuck = new ConcurrentHashMap<>();

    Waiting(Clock clock) {
        this.clock = clock;
    }

    /** @param said how often it was logged: at first, after a minute, two, four … */
    private record Stuck(long offset, String type, Instant since, int tries, int said, String why) {

        Duration pause() {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
            return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }

        boolean toBeSaid(Instant now) {
            return said == 0 || !now.isBefore(since.plus(LONG.multipliedBy(1L << Math.min(said - 1, 10))));
        }
    }

    /** @return how long to wait before the next try */
    Duration failed(TopicPartition place, Intake.Failure failure) {
        Stuck now = stuck.compute(place, (same, before) -> next(before, failure));
        return now.pause();
    }

    private Stuck next(@Nullable Stuck before, Intake.Failure failure) {
        EventDispatch.Raw raw = failure.raw();
        Instant now = clock.instant();
        String why = failure.why().getClass().getSimpleName();
        Stuck next = before != null && before.offset() == raw.offset()
                ? new Stuck(before.offset(), before.type(), before.since(), before.tries() + 1, before.said(), why)
                : new Stuck(raw.offset(), raw.headers().getOrDefault("ce_type", "unknown"), now, 1, 0, why);
        if (!next.toBeSaid(now)) {
            return next;
        }
        say(raw, next, failure.why());
        return new Stuck(next.offset(), next.type(), next.since(), next.tries(), next.said() + 1, next.why());
    }

    private static void say(EventDispatch.Raw raw, Stuck stuck, RuntimeException why) {
        if (stuck.said() == 0) {
            LOG.error("{} [{}] waits at {} ({}): it cannot be taken in, and is tried again", raw.topic(),
                    raw.partition(), raw.offset(), stuck.type(), why);
        } else {
            LOG.error("{} [{}] still waits at {} ({}), since {}, after {} tries: {}", raw.topic(), raw.partition(),
                    raw.offset(), stuck.type(), stuck.since(), stuck.tries(), stuck.why());
        }
    }

    void passed(TopicPartition place) {
        Stuck before = stuck.remove(place);
        if (before != null) {
            LOG.info("{} goes on after {} tries since {}", place, before.tries(), before.since());
        }
    }

    /** Another instance has them now. */
    void gone(Collection<TopicPartition> places) {
        places.forEach(stuck::remove);
    }

    @Bean
    HealthIndicator events() {
        return this::health;
    }

    private Health health() {
        Instant limit = clock.instant().minus(LONG);
        var now = Map.copyOf(stuck);
        Health.Builder health = now.values().stream().anyMatch(each -> each.since().isBefore(limit))
                ? Health.down()
                : Health.up();
        if (!now.isEmpty()) {
            health.withDetail("waiting", now.entrySet().stream().limit(SHOWN).map(Waiting::detail).toList())
                    .withDetail("whatToDo", WAY_OUT);
        }
        return health.build();
    }

    private static Map<String, Object> detail(Map.Entry<TopicPartition, Stuck> each) {
        Stuck found = each.getValue();
        return new TreeMap<>(Map.of("topic", each.getKey().topic(), "partition", each.getKey().partition(), "offset",
                found.offset(), "type", found.type(), "since", found.since().toString(), "tries", found.tries(), "why",
                found.why()));
    }
}
