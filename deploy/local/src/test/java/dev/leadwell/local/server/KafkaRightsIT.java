package dev.leadwell.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service hears what it must and says nothing in another's name; nobody unknown does anything. */
class KafkaRightsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Keys keys;
    private static KafkaNode kafka;

    @BeforeAll
    static void start() {
        keys = new Keys(folder.resolve("keys"));
        kafka = KafkaNode.start(folder.resolve("kafka"), 0, keys);
        Topics.withPrefix("").provision(kafka.administrator());
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void only_connect_writes_what_services_say() throws Exception {
        send(kafka.login(KafkaLogin.RELAY), "people");
        for (var service : Provisioning.SERVICES) {
            for (var topic : Topics.names()) {
                assertThatThrownBy(() -> send(kafka.login(service), topic))
                        .as("%s says something in %s", service, topic)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void a_service_writes_its_own_dead_letters_and_no_others() throws Exception {
        send(kafka.login("coaching"), "people.coaching.dlt");
        assertThatThrownBy(() -> send(kafka.login("coaching"), "people.comp.dlt"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> send(kafka.login(KafkaLogin.RELAY), "people.comp.dlt"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void a_service_reads_in_its_own_group_and_in_no_other() throws Exception {
        send(kafka.login(KafkaLogin.RELAY), "people");
        assertThat(read(kafka.login("coaching"), "coaching", "people")).isPositive();
        assertThatThrownBy(() -> read(kafka.login("coaching"), "comp", "people"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> read(kafka.login("coaching"), "coaching", "people.comp.dlt"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void nobody_is_let_in_without_a_password_or_with_a_wrong_one() {
        var unknown = new KafkaLogin(kafka.administrator().bootstrapServers(), "people", "guessed");
        assertThatThrownBy(() -> topics(unknown.with(Map.of())))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
        var anonymous = Map.<String, Object>of("bootstrap.servers", unknown.bootstrapServers(),
                "default.api.timeout.ms", 3000, "request.timeout.ms", 2000);
        assertThatThrownBy(() -> topics(anonymous)).isInstanceOf(ExecutionException.class);
    }

    @Test
    void a_service_makes_no_topics_and_gives_no_rights() {
        try (var admin = Admin.create(kafka.login("people").with(Map.of()))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("own", 1, (short) 1))).all().get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.createAcls(new KafkaRights("x").wanted()).all().get())
                    .isInstanceOf(ExecutionException.class);
        }
    }

    @Test
    void a_right_that_the_file_does_not_say_is_taken_back_and_the_others_stay() throws Exception {
        try (var admin = Admin.create(kafka.administrator().with(Map.of()))) {
            var foreign = new KafkaRights("foreign.").wanted();
            admin.createAcls(foreign).all().get();
            Topics.withPrefix("").provision(kafka.administrator());
            var now = admin.describeAcls(org.apache.kafka.common.acl.AclBindingFilter.ANY).values().get();
            assertThat(now).containsExactlyInAnyOrderElementsOf(new KafkaRights("").wanted());
        }
    }

    @Test
    void a_log_from_before_there_were_users_gets_them_and_keeps_what_it_holds() throws Exception {
        var log = folder.resolve("older");
        var before = new Keys(folder.resolve("keys-before"));
        try (var older = KafkaNode.start(log, 0, before)) {
            Topics.withPrefix("").provision(older.administrator());
            send(older.login(KafkaLogin.RELAY), "people");
        }
        Files.delete(log.resolve("leadwell.users"));
        try (var now = KafkaNode.start(log, 0, keys)) {
            assertThat(read(now.login("audit"), "audit", "people")).isEqualTo(1);
            var before2 = KafkaLogin.of(now.administrator().bootstrapServers(), "audit", before);
            assertThatThrownBy(() -> topics(before2.with(Map.of())))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void send(KafkaLogin login, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(login.with(Map.of("acks", "all")), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static int read(KafkaLogin login, String group, String topic) {
        try (var consumer = new KafkaConsumer<>(login.with(Map.of("group.id", group, "auto.offset.reset", "earliest",
                "enable.auto.commit", false)), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end;) {
                var records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty()) {
                    return records.count();
                }
            }
        }
        return 0;
    }

    private static void topics(Map<String, Object> settings) throws Exception {
        try (var admin = Admin.create(settings)) {
            admin.listTopics().names().get();
        }
    }
}
