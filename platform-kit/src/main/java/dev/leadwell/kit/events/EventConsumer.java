package dev.leadwell.kit.events;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads the topics of all handlers and the service's own, in polls of bounded size. The records of one
 * tenant in a poll share a transaction; offsets are committed after it, so a crash repeats but never skips.
 */
class EventConsumer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final int RECORDS_OF_A_TRANSACTION = 200;

    private final EventDispatch dispatch;
    private final DeadLetters deadLetters;
    private final Freshness freshness;
    private final TransactionTemplate transaction;
    private final String service;
    private final String prefix;
    private final KafkaProducer<String, byte[]> dead;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;

    EventConsumer(EventDispatch dispatch, DeadLetters deadLetters, Freshness freshness,
            PlatformTransactionManager transactions, KafkaProperties kafka,
            @Value("${leadwell.service}") String service, @Value("${leadwell.topics.prefix}") String prefix) {
        this.dispatch = dispatch;
        this.deadLetters = deadLetters;
        this.freshness = freshness;
        this.transaction = new TransactionTemplate(transactions);
        this.service = service;
        this.prefix = prefix;
        this.dead = new KafkaProducer<>(producerSettings(kafka), new StringSerializer(), new ByteArraySerializer());
        this.container = container(kafka);
    }

    private static Map<String, Object> producerSettings(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return settings;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, prefix + service);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        var topics = new TreeSet<String>(List.of(prefix + service));
        dispatch.types().forEach(type -> topics.add(prefix + type.substring(0, type.indexOf('.'))));
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        var made = new ConcurrentMessageListenerContainer<>(new DefaultKafkaConsumerFactory<>(settings,
                new StringDeserializer(), new ByteArrayDeserializer()), properties);
        made.setBeanName("events");
        made.setCommonErrorHandler(waitWithoutLimit());
        return made;
    }

    /** An outage is not a poison message: nothing is given up, and the consumer stays in its group meanwhile. */
    private static DefaultErrorHandler waitWithoutLimit() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private record Arrived(EventDispatch.Raw raw, EventDispatch.Decoded decoded) {}

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        var byTenant = new LinkedHashMap<TenantId, List<Arrived>>();
        var beats = new LinkedHashMap<Integer, EventDispatch.Raw>();
        for (ConsumerRecord<String, byte[]> one : records) {
            EventDispatch.Raw raw = raw(one);
            String type = raw.headers().get("ce_type");
            if (type != null && type.endsWith(".beat.v1")) {
                beats.put(java.util.Objects.hash(raw.topic(), raw.partition()), raw);
            } else if (type == null || dispatch.types().contains(type)) {
                decode(raw, byTenant);
            }
        }
        byTenant.forEach((tenant, all) -> {
            for (int from = 0; from < all.size(); from += RECORDS_OF_A_TRANSACTION) {
                takeTogether(tenant, all.subList(from, Math.min(all.size(), from + RECORDS_OF_A_TRANSACTION)));
            }
        });
        beats.values().forEach(this::beat);
    }

    private void decode(EventDispatch.Raw raw, Map<TenantId, List<Arrived>> byTenant) {
        try {
            EventDispatch.Decoded decoded = EventDispatch.decode(raw.headers(), raw.payload());
            byTenant.computeIfAbsent(decoded.event().tenant(), t -> new ArrayList<>()).add(new Arrived(raw, decoded));
        } catch (PoisonEventException e) {
            bury(raw, e);
        }
    }

    private void takeTogether(TenantId tenant, List<Arrived> together) {
        try {
            inTransaction(tenant, () -> together.forEach(one -> dispatch.handle(one.decoded())));
        } catch (RuntimeException e) {
            if (!EventDispatch.isPoison(e)) {
                throw e;
            }
            together.forEach(one -> takeAlone(tenant, one));
        }
    }

    private void takeAlone(TenantId tenant, Arrived one) {
        try {
            inTransaction(tenant, () -> dispatch.handle(one.decoded()));
        } catch (RuntimeException e) {
            if (!EventDispatch.isPoison(e)) {
                throw e;
            }
            bury(one.raw(), e);
        }
    }

    private void inTransaction(TenantId tenant, Runnable work) {
        Tenancy.run(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Last in a poll, so that what was published before the beat is taken in when the beat says so. */
    private void beat(EventDispatch.Raw raw) {
        try {
            var data = ReceivedEvent.MAPPER.readTree(raw.payload());
            freshness.heard(raw.topic().substring(prefix.length()), raw.partition(),
                    Instant.parse(data.path("at").asString()));
        } catch (RuntimeException e) {
            if (!EventDispatch.isPoison(e)) {
                throw e;
            }
            LOG.warn("A beat of {} cannot be read", raw.topic(), e);
        }
    }

    private void bury(EventDispatch.Raw raw, RuntimeException why) {
        LOG.error("{} [{}] at {} goes to the dead letters", raw.topic(), raw.partition(), raw.offset(), why);
        String reason = EventDispatch.reason(why);
        TenantId tenant = tenant(raw);
        UUID id = Ids.named(tenant, raw.topic(), raw.partition() + "@" + raw.offset());
        var letter = new ProducerRecord<String, byte[]>(raw.topic() + "." + service + ".dlt",
                raw.key(), raw.payload());
        raw.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        letter.headers().add("dlt_reason", reason.getBytes(StandardCharsets.UTF_8));
        letter.headers().add("dlt_id", id.toString().getBytes(StandardCharsets.UTF_8));
        send(letter);
        inTransaction(tenant, () -> deadLetters.keep(id, raw, reason));
    }

    private void send(ProducerRecord<String, byte[]> letter) {
        try {
            dead.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The dead letter could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending a dead letter", e);
        }
    }

    /** A record that names no tenant is the installation's own trouble. */
    private static TenantId tenant(EventDispatch.Raw raw) {
        try {
            return TenantId.of(raw.headers().getOrDefault("ce_tenantid", ""));
        } catch (IllegalArgumentException unreadable) {
            return TenantId.PLATFORM;
        }
    }

    private static EventDispatch.Raw raw(ConsumerRecord<String, byte[]> one) {
        var headers = new LinkedHashMap<String, String>();
        for (Header header : one.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new EventDispatch.Raw(one.topic(), one.partition(), one.offset(), one.key(), headers, one.value());
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
        dead.close(Duration.ofSeconds(2));
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }
}
