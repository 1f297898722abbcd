package dev.leadwell.system.bench;

import dev.leadwell.local.server.KafkaLogin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When records arrive at a plain consumer, by the key's end; from the topic's present end on. */
final class Arrivals implements AutoCloseable {

    record Arrival(String key, long nanos) {}

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean on = true;

    Arrivals(KafkaLogin broker, String topic, String keyPart) throws InterruptedException {
        var started = new java.util.concurrent.CountDownLatch(1);
        this.reader = Thread.ofPlatform().daemon().start(() -> read(broker, topic, keyPart, started));
        started.await();
    }

    private void read(KafkaLogin broker, String topic, String keyPart, java.util.concurrent.CountDownLatch started) {
        try (var consumer = new KafkaConsumer<>(
                broker.with(Map.of("group.id", "bench-" + UUID.randomUUID(), "enable.auto.commit", false)),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 3).mapToObj(n -> new TopicPartition(topic, n))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            started.countDown();
            while (on) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> {
                    if (record.key() != null && record.key().contains(keyPart)) {
                        arrivals.add(new Arrival(record.key(), System.nanoTime()));
                    }
                });
            }
        }
    }

    Arrival next() throws InterruptedException {
        var next = arrivals.poll(600, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("nothing arrives");
        }
        return next;
    }

    @Override
    public void close() {
        on = false;
    }
}
