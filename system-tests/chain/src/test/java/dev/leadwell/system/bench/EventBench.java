package dev.leadwell.system.bench;

import dev.leadwell.system.fault.EventChain;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The way of an event: from the begin of a transaction to a consumer, and how fast a backlog leaves. */
final class EventBench {

    private static final int EVENTS = 200;
    private static final long BETWEEN_MILLIS = 10;
    private static final int BACKLOG = 20_000;
    private static final byte[] PAYLOAD = ("{\"padding\":\"" + "x".repeat(480) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    private static final String OUTBOX = "insert into outbox (tenant_id, id, topic, key, ce_type, payload, ce_source,"
            + " ce_time, ce_subject, ce_aggregateversion) values (current_setting('app.tenant_id')::uuid, ?, 'audit', ?,"
            + " 'audit.bench.v1', ?, '/leadwell/bench', 'now', 'bench', '1')";

    private final EventChain chain;

    EventBench(EventChain chain) {
        this.chain = chain;
    }

    /** From the begin of the transaction to the consumer, through the outbox. */
    Times latencyOfOutbox() throws Exception {
        try (var app = chain.connection();
                var insert = app.prepareStatement(OUTBOX);
                var delete = app.prepareStatement("delete from outbox where id = ?")) {
            app.setAutoCommit(false);
            return times(key -> publish(app, insert, delete, key));
        }
    }

    /** The floor: a bare transaction, then a bare send. */
    Times latencyOfFloor() throws Exception {
        try (var app = chain.connection();
                var insert = app.prepareStatement("insert into entry (tenant_id, key, version)"
                        + " values (current_setting('app.tenant_id')::uuid, ?, 1)");
                var producer = producer()) {
            app.setAutoCommit(false);
            return times(key -> {
                insert.setString(1, key);
                insert.execute();
                app.commit();
                producer.send(new ProducerRecord<>("audit", key, PAYLOAD)).get();
            });
        }
    }

    private interface Write {
        void of(String key) throws Exception;
    }

    private Times times(Write write) throws Exception {
        var run = "bench-" + UUID.randomUUID();
        var millis = new double[EVENTS];
        try (var arrivals = new Arrivals(chain.broker(), "audit", run)) {
            for (int n = 0; n < EVENTS; n++) {
                var begun = System.nanoTime();
                write.of(run + "/" + n);
                millis[n] = (arrivals.next().nanos() - begun) / 1e6;
                Thread.sleep(BETWEEN_MILLIS);
            }
        }
        return Times.of(millis);
    }

    /** Events a second from the first arrival of a backlog to its last. */
    double drain() throws Exception {
        chain.stopConnect();
        var run = "drain-" + UUID.randomUUID();
        try (var arrivals = new Arrivals(chain.broker(), "audit", run)) {
            try (var app = chain.connection();
                    var insert = app.prepareStatement(OUTBOX);
                    var delete = app.createStatement()) {
                app.setAutoCommit(false);
                for (int n = 0; n < BACKLOG; n++) {
                    fill(insert, run + "/" + n);
                    insert.addBatch();
                    if (n % 500 == 499) {
                        insert.executeBatch();
                        delete.execute("delete from outbox");
                        app.commit();
                    }
                }
            }
            chain.startConnect();
            return rate(arrivals);
        }
    }

    /** As kafka-producer-perf-test does: the same records, sent as fast as the producer takes them, acks from all. */
    double producerAlone() throws Exception {
        var run = "perf-" + UUID.randomUUID();
        try (var arrivals = new Arrivals(chain.broker(), "audit", run); var producer = producer()) {
            for (int n = 0; n < BACKLOG; n++) {
                producer.send(new ProducerRecord<>("audit", run + "/" + n, PAYLOAD));
            }
            producer.flush();
            return rate(arrivals);
        }
    }

    private static double rate(Arrivals arrivals) throws InterruptedException {
        var first = arrivals.next().nanos();
        var last = first;
        for (int n = 1; n < BACKLOG; n++) {
            last = arrivals.next().nanos();
        }
        return (BACKLOG - 1) / ((last - first) / 1e9);
    }

    private static void publish(Connection app, PreparedStatement insert, PreparedStatement delete, String key)
            throws SQLException {
        var id = fill(insert, key);
        insert.execute();
        delete.setObject(1, id);
        delete.execute();
        app.commit();
    }

    private static UUID fill(PreparedStatement insert, String key) throws SQLException {
        var id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setString(2, key);
        insert.setBytes(3, PAYLOAD);
        return id;
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(chain.broker().with(Map.of("acks", "all")),
                new StringSerializer(), new ByteArraySerializer());
    }
}
