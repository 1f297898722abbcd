package dev.leadwell.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.system.fault.probe.Probe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What consumers make of repetitions, shuffled order and records that cannot be read. */
class ConsumerFaultIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static FaultInstallation chain;

    @BeforeAll
    static void start() throws Exception {
        chain = FaultInstallation.get();
    }

    @Test
    void duplicates_and_shuffled_order_change_nothing() {
        try (var load = new Load("shuffled", 5, List.of(chain.producerPort))) {
            load.awaitMore(200);
        }
        chain.awaitSameCopy(PATIENCE);
        var changes = chain.number("comp", "select sum(taken) from heard where key like 'shuffled%'");
        var again = new ArrayList<>(read("audit", "shuffled"));
        again.addAll(again);
        Collections.shuffle(again, new Random(8));
        var seen = chain.topic.records();
        send(again);
        await().atMost(PATIENCE).until(() -> chain.topic.records() >= seen + again.size());
        raiseAndAwait("after-shuffled");
        assertThat(chain.number("comp", "select sum(taken) from heard where key like 'shuffled%'")).isEqualTo(changes);
        chain.awaitSameCopy(PATIENCE);
    }

    @Test
    void one_poison_message_goes_to_the_dead_letters_stops_no_other_key_and_can_be_sent_again() {
        assertThat(Http.post(chain.producerPort, "/api/audit/v1/entries/unreadable").status()).isEqualTo(200);
        for (int n = 0; n < 20; n++) {
            raiseAndAwait("readable" + n);
        }
        await().atMost(PATIENCE).until(() -> chain.number("comp", "select count(*) from dead_letter") == 1);
        var letters = read("audit.comp.dlt", "unreadable");
        assertThat(letters).hasSize(1);
        assertThat(TopicLog.header(letters.getFirst(), "dlt_reason")).contains("cannot be read yet");
        assertThat(chain.number("comp", "select count(*) from heard where key = 'unreadable'")).isZero();
        var id = TopicLog.header(letters.getFirst(), "dlt_id");
        assertThat(Http.post(chain.consumerPort, "/api/comp/v1/readable/" + id + "/resend").status())
                .isEqualTo(200);
        assertThat(chain.number("comp", "select count(*) from heard where key = 'unreadable'")).isEqualTo(1);
        assertThat(chain.number("comp", "select count(*) from dead_letter")).isZero();
    }

    @Test
    void bytes_that_are_no_event_stop_nothing() {
        var before = chain.number("comp", "select count(*) from dead_letter");
        var headers = Map.of("ce_type", Probe.EVENT, "ce_id", UUID.randomUUID().toString(), "ce_tenantid",
                FaultInstallation.TENANT.value().toString(), "ce_subject", "rubbish", "ce_aggregateversion", "1",
                "ce_time", "2026-11-18T10:00:00Z");
        var record = new ProducerRecord<>("audit", "rubbish", "{not json".getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = producer()) {
            producer.send(record);
        }
        raiseAndAwait("after-rubbish");
        await().atMost(PATIENCE).until(() -> chain.number("comp", "select count(*) from dead_letter") == before + 1);
        chain.number("comp",
                "with gone as (delete from dead_letter where aggregate_id = 'rubbish' returning 1) select count(*) from gone");
    }

    @Test
    void a_consumer_killed_in_the_middle_takes_up_where_it_was() {
        try (var load = new Load("consumer", 6, List.of(chain.producerPort, chain.otherProducerPort))) {
            load.awaitMore(200);
            chain.consumer.kill();
            load.awaitMore(200);
            chain.consumer.start();
        }
        chain.awaitServices();
        chain.awaitSameCopy(PATIENCE);
    }

    @Test
    void a_service_that_begins_later_has_everything_from_the_compacted_topic() throws Exception {
        for (int n = 0; n < 40; n++) {
            assertThat(Http.post(chain.producerPort, "/api/audit/v1/entries/rewritten").status()).isEqualTo(200);
        }
        chain.awaitSameCopy(PATIENCE);
        Compaction.during(chain.broker, "audit", () -> await("older versions go").atMost(PATIENCE)
                .until(() -> read("audit", "rewritten").size() < 40));
        chain.consumer.stop();
        for (var table : List.of("heard", "inbox", "freshness")) {
            chain.number("comp", "with gone as (delete from " + table + " returning 1) select count(*) from gone");
        }
        forgetOffsets("comp");
        chain.consumer.start();
        chain.awaitServices();
        chain.awaitSameCopy(PATIENCE);
        assertThat(chain.number("comp", "select taken from heard where key = 'rewritten'")).isLessThan(40);
        await("all is read").atMost(PATIENCE).until(
                () -> chain.number("comp", "select count(*) from freshness where service = 'audit'") == 3);
        chain.number("comp", "with gone as (delete from dead_letter returning 1) select count(*) from gone");
    }

    private static void forgetOffsets(String group) {
        try (var admin = Admin.create(chain.broker.with(Map.of()))) {
            await("nobody reads as " + group).atMost(PATIENCE).ignoreExceptions().until(() -> {
                admin.deleteConsumerGroups(List.of(group)).all().get();
                return true;
            });
        }
    }

    private static void raiseAndAwait(String key) {
        assertThat(Http.post(chain.producerPort, "/api/audit/v1/entries/" + key).status()).isEqualTo(200);
        await(key + " arrives").atMost(PATIENCE)
                .until(() -> chain.number("comp", "select count(*) from heard where key = '" + key + "'") == 1);
    }

    /** What the topic holds of the keys with this beginning. */
    private static List<ConsumerRecord<String, byte[]>> read(String topic, String subject) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = TopicLog.consumer(chain.broker)) {
            var partitions = consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (TopicLog.header(record, "ce_subject").startsWith(subject)) {
                        records.add(record);
                    }
                });
            }
        }
        return records;
    }

    private static void send(List<ConsumerRecord<String, byte[]>> records) {
        try (var producer = producer()) {
            records.forEach(r -> producer
                    .send(new ProducerRecord<>(r.topic(), r.partition(), r.key(), r.value(), r.headers())));
        }
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(chain.broker.with(Map.of()), new StringSerializer(),
                new ByteArraySerializer());
    }
}
