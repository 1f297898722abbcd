package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.local.server.KafkaLogin;
import dev.leadwell.system.fault.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Everything that was ever written to the topic, in order, repetitions included; it reads until it is closed. */
final class TopicLog implements AutoCloseable {

    private final KafkaLogin broker;
    private final String topic;
    private final Map<String, List<Long>> versions = new ConcurrentHashMap<>();
    private volatile long records;
    private volatile boolean open = true;
    private @Nullable Thread reader;

    TopicLog(KafkaLogin broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    void start() {
        reader = Thread.ofPlatform().daemon().name("topic-log").start(this::read);
    }

    /** While the broker is still there: a reader that outlives it warns of that until the JVM ends. */
    @Override
    public void close() {
        open = false;
        var thread = reader;
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(30));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (var consumer = consumer(broker)) {
            var partitions = IntStream.range(0, 3).mapToObj(n -> new TopicPartition(topic, n)).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (open) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
        }
    }

    static KafkaConsumer<String, byte[]> consumer(KafkaLogin broker) {
        return new KafkaConsumer<>(
                broker.with(Map.of("group.id", "log-" + UUID.randomUUID(), "enable.auto.commit", false,
                        "reconnect.backoff.max.ms", 500)),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (!Probe.EVENT.equals(header(record, "ce_type"))) {
            return;
        }
        records++;
        versions.computeIfAbsent(header(record, "ce_subject"), k -> new ArrayList<>())
                .add(Long.parseLong(header(record, "ce_aggregateversion")));
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    long records() {
        return records;
    }

    List<Long> of(String key) {
        return List.copyOf(versions.getOrDefault(key, List.of()));
    }

    /** Every version from 1 to the last one that was acknowledged is there; the first time, in order. */
    void awaitComplete(Map<String, Long> acknowledged, Duration patience) {
        acknowledged.forEach((key, last) -> await(key + " up to version " + last).atMost(patience)
                .until(() -> of(key).contains(last)));
        acknowledged.forEach((key, last) -> {
            Set<Long> firstTimes = new LinkedHashSet<>(of(key));
            assertThat(firstTimes).as("versions of %s in the order of their first arrival", key)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, Objects.requireNonNull(firstTimes.stream()
                            .reduce((a, b) -> b).orElse(last))).boxed().toList());
        });
    }
}
