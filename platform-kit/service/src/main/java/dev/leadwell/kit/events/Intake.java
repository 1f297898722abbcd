package dev.leadwell.kit.events;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what a poll brought. Tenants do not wait for one another; the records of one tenant and partition keep
 * their order, and share transactions. Beats come last, so that what was published before a beat is taken in when the
 * beat says so.
 */
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int RECORDS_OF_A_TRANSACTION = 200;
    /** Fewer than there are connections to the database: requests have some left. */
    private static final int TENANTS_AT_ONCE = 4;

    private final EventDispatch dispatch;
    private final DeadLetterTopic deadLetters;
    private final Freshness freshness;
    private final OutboxSlot slot;
    private final TransactionTemplate transaction;
    private final String prefix;
    private final String own;
    /** Of all partitions together. */
    private final Semaphore free = new Semaphore(TENANTS_AT_ONCE, true);

    Intake(EventDispatch dispatch, DeadLetterTopic deadLetters, Freshness freshness, OutboxSlot slot,
            PlatformTransactionManager transactions, @Value("${leadwell.topics.prefix}") String prefix,
            @Value("${leadwell.service}") String service) {
        this.dispatch = dispatch;
        this.deadLetters = deadLetters;
        this.freshness = freshness;
        this.slot = slot;
        this.transaction = new TransactionTemplate(transactions);
        this.prefix = prefix;
        this.own = service;
    }

    /** The first record of a partition that could not be taken in: it and what follows it is to come again. */
    record Failure(EventDispatch.Raw raw, RuntimeException why) {

        static Failure first(Failure one, Failure other) {
            return one.raw.offset() <= other.raw.offset() ? one : other;
        }
    }

    private record Arrived(EventDispatch.Raw raw, EventDispatch.Decoded decoded) {}

    Map<TopicPartition, Failure> take(List<EventDispatch.Raw> records) {
        var failures = new ConcurrentHashMap<TopicPartition, Failure>();
        var byTenant = new LinkedHashMap<TenantId, List<Arrived>>();
        var beats = new ArrayList<EventDispatch.Raw>();
        for (EventDispatch.Raw raw : records) {
            String type = raw.headers().get("ce_type");
            if (type != null && type.endsWith(".beat.v1")) {
                beats.add(raw);
            } else if (type == null || dispatch.types().contains(type)) {
                decode(raw, byTenant, failures);
            }
        }
        besideOneAnother(byTenant, failures);
        beats.stream().filter(raw -> reached(raw, failures)).forEach(raw -> beat(raw, failures));
        return failures;
    }

    private static boolean reached(EventDispatch.Raw raw, Map<TopicPartition, Failure> failures) {
        Failure failure = failures.get(raw.place());
        return failure == null || raw.offset() < failure.raw().offset();
    }

    private void decode(EventDispatch.Raw raw, Map<TenantId, List<Arrived>> byTenant,
            Map<TopicPartition, Failure> failures) {
        try {
            EventDispatch.Decoded decoded = EventDispatch.decode(raw.headers(), raw.payload());
            byTenant.computeIfAbsent(decoded.event().tenant(), t -> new ArrayList<>()).add(new Arrived(raw, decoded));
        } catch (PoisonEventException e) {
            bury(raw, e, failures);
        }
    }

    private boolean bury(EventDispatch.Raw raw, RuntimeException poison, Map<TopicPartition, Failure> failures) {
        try {
            deadLetters.bury(raw, poison);
            return true;
        } catch (RuntimeException away) {
            failures.merge(raw.place(), new Failure(raw, away), Failure::first);
            return false;
        }
    }

    /** Who has little goes first. */
    private void besideOneAnother(Map<TenantId, List<Arrived>> byTenant, Map<TopicPartition, Failure> failures) {
        if (byTenant.size() == 1) {
            byTenant.forEach((tenant, all) -> takeOne(tenant, all, failures));
            return;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new ArrayList<CompletableFuture<Void>>();
            byTenant.entrySet().stream().sorted(Comparator.comparing(each -> each.getValue().size()))
                    .forEach(each -> started.add(CompletableFuture
                            .runAsync(() -> takeOne(each.getKey(), each.getValue(), failures), threads)));
            started.forEach(CompletableFuture::join);
        }
    }

    private void takeOne(TenantId tenant, List<Arrived> all, Map<TopicPartition, Failure> failures) {
        free.acquireUninterruptibly();
        try {
            take(tenant, all, failures);
        } finally {
            free.release();
        }
    }

    private void take(TenantId tenant, List<Arrived> all, Map<TopicPartition, Failure> failures) {
        Map<TopicPartition, List<Arrived>> byPartition = all.stream().collect(
                Collectors.groupingBy(one -> one.raw().place(), LinkedHashMap::new, Collectors.toList()));
        byPartition.values().forEach(some -> {
            for (int from = 0; from < some.size(); from += RECORDS_OF_A_TRANSACTION) {
                var together = some.subList(from, Math.min(some.size(), from + RECORDS_OF_A_TRANSACTION));
                if (!takeTogether(tenant, together, failures)) {
                    return;
                }
            }
        });
    }

    /** One by one where they cannot be taken together: whoever is at fault is found, and the others are taken. */
    private boolean takeTogether(TenantId tenant, List<Arrived> together, Map<TopicPartition, Failure> failures) {
        try {
            handle(tenant, together);
            return true;
        } catch (RuntimeException e) {
            return together.stream().allMatch(one -> takeAlone(tenant, one, failures));
        }
    }

    private boolean takeAlone(TenantId tenant, Arrived one, Map<TopicPartition, Failure> failures) {
        try {
            handle(tenant, List.of(one));
            return true;
        } catch (PoisonEventException poison) {
            return bury(one.raw(), poison, failures);
        } catch (RuntimeException e) {
            failures.merge(one.raw().place(), new Failure(one.raw(), e), Failure::first);
            return false;
        }
    }

    private void handle(TenantId tenant, List<Arrived> some) {
        Tenancy.run(tenant, () -> transaction
                .executeWithoutResult(status -> dispatch.handle(some.stream().map(Arrived::decoded).toList())));
    }

    private void beat(EventDispatch.Raw raw, Map<TopicPartition, Failure> failures) {
        try {
            Heartbeat beat = Heartbeat.read(raw.payload());
            String service = raw.topic().substring(prefix.length());
            Long before = freshness.heard(service, raw.partition(), beat);
            if (service.equals(own) && before != null && beat.number() != null && beat.number() > before + 1) {
                LOG.error("The beats between {} and {} never came back: facts may be missing", before, beat.number());
                slot.beatsAreMissing();
            }
        } catch (PoisonEventException e) {
            LOG.warn("A beat of {} cannot be read", raw.topic(), e);
        } catch (RuntimeException e) {
            failures.merge(raw.place(), new Failure(raw, e), Failure::first);
        }
    }
}
