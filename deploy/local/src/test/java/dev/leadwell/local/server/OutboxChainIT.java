package dev.leadwell.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row of an outbox reaches its topic with its headers, and everything can be provisioned and started twice. */
class OutboxChainIT {

    private static final String TABLE = """
            create table outbox (tenant_id uuid not null, id uuid not null, topic text not null, key text not null,
              payload bytea not null, ce_specversion text not null default '1.0', ce_source text not null,
              ce_type text not null, ce_time text not null, ce_subject text not null,
              ce_aggregateversion text not null, ce_epoch text not null default '2', ce_traceparent text, ce_requestid text,
              content_type text not null default 'application/json', partition integer,
              primary key (tenant_id, id))""";

    @TempDir
    Path folder;

    @Test
    void a_row_of_the_outbox_arrives_with_its_headers_in_its_partition() throws Exception {
        for (int start = 1; start <= 2; start++) {
            var keys = new Keys(folder.resolve("keys"));
            try (var postgres = EmbeddedPostgresServer.start(folder, 0, "secret");
                    var kafka = KafkaNode.start(folder.resolve("kafka"), 0, keys)) {
                var provisioning = new Provisioning(postgres.administrator(), keys);
                provisioning.database("people", "people");
                try (var admin = postgres.admin("people"); var sql = admin.createStatement()) {
                    sql.execute("set role people_owner");
                    sql.execute(TABLE.replace("create table", "create table if not exists"));
                }
                provisioning.outbox("people", "people");
                provisioning.outbox("people", "people");
                Topics.withPrefix("t.").provision(kafka.administrator());
                Topics.withPrefix("t.", 4).provision(kafka.administrator());
                var id = UUID.randomUUID();
                publish(postgres, keys.of("people_app"), id, 3);
                var connector = OutboxConnector.of(postgres.port(), "people", "people", keys.folder(), "t.");
                try (var connect = ConnectWorker.start(folder.resolve("connect"), kafka.login(KafkaLogin.RELAY),
                        keys.folder(),
                        List.of(connector))) {
                    var records = read(kafka, "t.people", start);
                    assertThat(connect.allRunning()).isTrue();
                    var record = records.getLast();
                    assertThat(header(record, "ce_id")).isEqualTo(id.toString());
                    assertThat(header(record, "ce_type")).isEqualTo("people.person-changed.v1");
                    assertThat(header(record, "ce_aggregateversion")).isEqualTo("7");
                    assertThat(header(record, "ce_epoch")).isEqualTo("2");
                    assertThat(header(record, "content-type")).isEqualTo("application/json");
                    assertThat(record.partition()).isEqualTo(3);
                    assertThat(record.key()).isEqualTo("a key");
                    assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
                }
            }
        }
    }

    @Test
    void a_connector_waits_until_provisioning_has_made_its_slot() throws Exception {
        var keys = new Keys(folder.resolve("keys"));
        try (var postgres = EmbeddedPostgresServer.start(folder, 0, "secret");
                var kafka = KafkaNode.start(folder.resolve("kafka"), 0, keys)) {
            Topics.withPrefix("t.").provision(kafka.administrator());
            var connector = OutboxConnector.of(postgres.port(), "people", "people", keys.folder(), "t.");
            try (var connect = ConnectWorker.start(folder.resolve("connect"), kafka.login(KafkaLogin.RELAY),
                    keys.folder(), List.of(connector))) {
                var provisioning = new Provisioning(postgres.administrator(), keys);
                provisioning.database("people", "people");
                migrate(postgres);
                Awaitility.await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(8))
                        .until(() -> !connector.hasSlot());
                provisioning.outbox("people", "people");
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(connect::allRunning);
            }
        }
    }

    private static void migrate(EmbeddedPostgresServer postgres) throws Exception {
        try (var admin = postgres.admin("people"); var sql = admin.createStatement()) {
            sql.execute("set role people_owner");
            sql.execute(TABLE);
            sql.execute("create publication people_outbox for table outbox");
        }
    }

    private static void publish(EmbeddedPostgresServer postgres, String password, UUID id, int partition)
            throws Exception {
        try (var app = DriverManager.getConnection(postgres.jdbcUrl("people"), "people_app", password);
                var insert = app.prepareStatement("""
                        with added as (insert into outbox (tenant_id, id, topic, key, payload, ce_source, ce_type,
                          ce_time, ce_subject, ce_aggregateversion, partition)
                          values (?, ?, 'people', 'a key', ?, '/leadwell/people', 'people.person-changed.v1',
                          '2026-11-18T10:00:00Z', 's', '7', ?) returning 1)
                        select * from added""")) {
            insert.setObject(1, new UUID(0, 0));
            insert.setObject(2, id);
            insert.setBytes(3, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
            insert.setInt(4, partition);
            insert.execute();
            app.createStatement().execute("delete from outbox");
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(KafkaNode kafka, String topic, int count) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                kafka.administrator().with(Map.of("group.id", UUID.randomUUID().toString(), "auto.offset.reset",
                        "earliest")),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
