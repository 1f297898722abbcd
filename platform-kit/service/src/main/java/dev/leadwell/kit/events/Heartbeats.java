package dev.leadwell.kit.events;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Writes a beat into each partition of the service's topic every 10 seconds: it lets a quiet database give
 * back its log, and tells consumers how fresh they are. How long ago the own beat came back is the outbox's
 * health; whether the connector calls itself well is not asked.
 */
class Heartbeats implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);
    static final Duration LATE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final OutboxSlot slot;
    private final Freshness freshness;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String service;
    private final int partitions;
    private final Duration every;
    private final DataSize retainedLimit;
    private final Instant begun;
    private volatile long retained;
    private volatile long outstanding;
    private volatile OutboxSlot.@Nullable State state;
    private volatile @Nullable ScheduledExecutorService timer;

    Heartbeats(Outbox outbox, OutboxSlot slot, Freshness freshness, Clock clock,
            PlatformTransactionManager transactions,
            @Value("${leadwell.service}") String service, @Value("${leadwell.topics.partitions}") int partitions,
            @Value("${leadwell.beat}") Duration every,
            @Value("${leadwell.outbox.retained-limit}") DataSize retainedLimit) {
        this.outbox = outbox;
        this.slot = slot;
        this.freshness = freshness;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.service = service;
        this.partitions = partitions;
        this.every = every;
        this.retainedLimit = retainedLimit;
        this.begun = clock.instant();
    }

    private void beat() {
        try {
            boolean usable = slot.check();
            OutboxSlot.State found = slot.state();
            retained = found.retained();
            outstanding = slot.outstanding(found);
            state = slot.state();
            if (usable) {
                Tenancy.run(TenantId.PLATFORM, () -> transaction.executeWithoutResult(status -> write()));
            }
        } catch (RuntimeException away) {
            LOG.warn("No beat: {}", away.toString());
        }
    }

    private void write() {
        Instant now = clock.instant();
        Heartbeat beat = new Heartbeat(now, slot.nextBeat().orElse(null), state != null && state.factsMayBeMissing());
        for (int partition = 0; partition < partitions; partition++) {
            outbox.beat(new EventDraft(service + ".beat.v1", "beat/" + partition, now.toEpochMilli(),
                    beat), partition);
        }
    }

    /** Since when nothing that this service published has come back to it. */
    Duration age() {
        return Duration.between(freshness.upTo(service).orElse(begun), clock.instant());
    }

    @Bean
    HealthIndicator outboxSlot() {
        return () -> slot.check()
                ? Health.up().build()
                : Health.down().withDetail("slot", "does not exist or was lost: see the runbook").build();
    }

    @Bean
    HealthIndicator outbox() {
        return this::health;
    }

    private Health health() {
        Duration age = age();
        OutboxSlot.State known = state;
        boolean missing = known != null && known.factsMayBeMissing();
        boolean well = age.compareTo(LATE) < 0 && retained < retainedLimit.toBytes() && !missing;
        Health.Builder health = (well ? Health.up() : Health.down()).withDetail("beatAgeSeconds", age.toSeconds())
                .withDetail("beatLimitSeconds", LATE.toSeconds())
                .withDetail("retainedBytes", retained)
                .withDetail("retainedLimitBytes", retainedLimit.toBytes())
                .withDetail("factsMayBeMissing", missing);
        if (known != null && missing) {
            health.withDetail("missingSince", String.valueOf(known.missingSince()))
                    .withDetail("cause", String.valueOf(known.cause()))
                    .withDetail("tenantsToRepublish", outstanding)
                    .withDetail("whatToDo", "docs/runbooks/lost-slot.md: republish for each tenant");
        }
        return health.build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("leadwell.outbox.beat.age", this, beats -> beats.age().toMillis() / 1000.0)
                .description("Since when nothing published has come back").baseUnit("seconds").register(registry);
        Gauge.builder("leadwell.outbox.slot.retained", this, beats -> beats.retained)
                .description("Log that the replication slot holds back").baseUnit("bytes").register(registry);
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("beats").factory());
        started.scheduleWithFixedDelay(this::beat, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null) {
            running.shutdownNow();
        }
        timer = null;
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
