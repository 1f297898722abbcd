package dev.leadwell.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Reads the topics of all handlers and the service's own, in polls of bounded size, several partitions at a time.
 * Offsets are committed after what they stand for, so a crash repeats but never skips. A partition whose next record
 * cannot be taken in waits for it alone, without limit; the others go on.
 */
class EventConsumer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    /** How soon a partition that has waited is seen to go on. */
    private static final long POLL_MILLIS = 500;

    private final EventDispatch dispatch;
    private final Intake intake;
    private final Waiting waiting;
    private final String service;
    private final String prefix;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final Set<TopicPartition> paused = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService again;

    EventConsumer(EventDispatch dispatch, Intake intake, Waiting waiting, KafkaProperties kafka,
            @Value("${leadwell.service}") String service, @Value("${leadwell.topics.prefix}") String prefix,
            @Value("${leadwell.events.threads}") int threads) {
        this.dispatch = dispatch;
        this.intake = intake;
        this.waiting = waiting;
        this.service = service;
        this.prefix = prefix;
        this.container = container(kafka);
        container.setConcurrency(threads);
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
        properties.setMessageListener((BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>) (records, ours,
                consumer) -> take(records, Objects.requireNonNull(consumer)));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setPollTimeout(POLL_MILLIS);
        properties.setConsumerRebalanceListener(forget());
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        var made = new ConcurrentMessageListenerContainer<>(new DefaultKafkaConsumerFactory<>(settings,
                new StringDeserializer(), new ByteArrayDeserializer()), properties);
        made.setBeanName("events");
        made.setCommonErrorHandler(waitWithoutLimit());
        return made;
    }

    private ConsumerRebalanceListener forget() {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                waiting.gone(partitions);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
        };
    }

    /** What is no single record's fault: nothing is given up, and the consumer stays in its group meanwhile. */
    private static DefaultErrorHandler waitWithoutLimit() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(10_000);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private void take(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        Map<TopicPartition, Intake.Failure> failures = intake.take(records.stream().map(EventConsumer::raw).toList());
        var next = new HashMap<TopicPartition, OffsetAndMetadata>();
        records.forEach(one -> next.put(new TopicPartition(one.topic(), one.partition()),
                new OffsetAndMetadata(one.offset() + 1)));
        failures.forEach((place, failure) -> next.put(place, new OffsetAndMetadata(failure.raw().offset())));
        commit(consumer, next);
        next.keySet().stream().filter(place -> !failures.containsKey(place)).forEach(waiting::passed);
        failures.forEach((place, failure) -> waitFor(place, failure, consumer));
    }

    /** Where it cannot be committed, the records come again. */
    private static void commit(Consumer<?, ?> consumer, Map<TopicPartition, OffsetAndMetadata> next) {
        try {
            consumer.commitSync(next);
        } catch (KafkaException e) {
            LOG.warn("Offsets are not committed yet: {}", e.toString());
        }
    }

    private void waitFor(TopicPartition place, Intake.Failure failure, Consumer<?, ?> consumer) {
        consumer.seek(place, failure.raw().offset());
        Duration pause = waiting.failed(place, failure);
        ScheduledExecutorService timer = again;
        if (timer != null) {
            paused.add(place);
            container.pausePartition(place);
            timer.schedule(() -> resume(place), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void resume(TopicPartition place) {
        paused.remove(place);
        container.resumePartition(place);
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
        again = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("events-again").factory());
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
        ScheduledExecutorService timer = again;
        if (timer != null) {
            timer.shutdownNow();
        }
        again = null;
        List.copyOf(paused).forEach(this::resume);
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }
}
