package dev.leadwell.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.local.process.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that somebody else set up and runs are provisioned by their address and an administrator alone, repeatedly. */
class ForeignServersIT {

    private static final Passwords PASSWORDS = role -> "of-" + role;

    @TempDir
    Path folder;

    @Test
    void a_server_with_another_superuser_and_another_database_to_come_to_is_provisioned_twice() throws Exception {
        try (var server = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.toFile())
                .setServerConfig("wal_level", "logical").start()) {
            var dba = handOver(server);
            for (int time = 1; time <= 2; time++) {
                var provisioning = new Provisioning(dba, PASSWORDS);
                provisioning.database("people", "people");
                execute(dba.in("people"), "set role people_owner; create table if not exists outbox (id int)");
                provisioning.outbox("people", "people");
            }
            assertThat(number(dba, "select count(*) from pg_roles where rolname like 'people%'")).isEqualTo(3);
            assertThat(number(dba, "select count(*) from pg_replication_slots where slot_name = 'people_outbox'"
                    + " and database = 'people'")).isEqualTo(1);
            assertThat(number(dba.in("people"), "select count(*) from pg_publication")).isEqualTo(1);
            var app = dba.in("people").as("people_app", PASSWORDS.of("people_app"));
            execute(app, "insert into outbox values (1)");
            assertThatThrownBy(() -> execute(app, "drop table outbox")).isInstanceOf(SQLException.class);
        }
    }

    /** Neither a role nor a database is named as the embedded server's are. */
    private static PostgresLogin handOver(EmbeddedPostgres server) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/%s?ApplicationName=provisioning";
        var first = new PostgresLogin(url.formatted("template1"), "postgres", "");
        execute(first, "create role dba superuser login password 'own'");
        var dba = first.as("dba", "own");
        execute(dba, "alter role postgres rename to landlord");
        execute(dba, "alter database postgres rename to administration");
        return dba.in("administration");
    }

    @Test
    void the_settings_of_an_address_hold_for_each_database_of_its_server() {
        var login = new PostgresLogin("jdbc:postgresql://db.example/administration?sslmode=verify-full", "dba", "own");
        assertThat(login.jdbcUrl("people")).isEqualTo("jdbc:postgresql://db.example/people?sslmode=verify-full");
        assertThat(login.in("people").in("audit").url())
                .isEqualTo("jdbc:postgresql://db.example/audit?sslmode=verify-full");
    }

    @Test
    void a_broker_with_another_administrator_is_provisioned_twice_and_what_is_anothers_on_it_stays() throws Exception {
        try (var broker = ForeignBroker.start(folder.resolve("kafka"), Ports.free(), Ports.free(), Ports.free());
                var admin = Admin.create(broker.administrator())) {
            var theirs = right("somebody", "theirs");
            var intruder = right("somebody", "people");
            admin.createTopics(List.of(new NewTopic("theirs", 1, (short) 1))).all().get();
            admin.createAcls(List.of(theirs, intruder)).all().get();
            for (int time = 1; time <= 2; time++) {
                new KafkaUsers(PASSWORDS).provision(broker.administrator());
                Topics.withPrefix("").provision(broker.administrator());
            }
            assertThat(admin.listTopics().names().get()).contains("theirs")
                    .containsAll(Topics.withPrefix("").topics().stream().map(NewTopic::name).toList());
            assertThat(admin.describeAcls(AclBindingFilter.ANY).values().get()).contains(theirs)
                    .doesNotContain(intruder).hasSize(1 + new KafkaRights("").wanted().size());
            send(KafkaLogin.of(broker.address(), KafkaLogin.RELAY, PASSWORDS));
            assertThatThrownBy(() -> send(KafkaLogin.of(broker.address(), "coaching", PASSWORDS)))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private static AclBinding right(String user, String topic) {
        return new AclBinding(new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    }

    private static void send(KafkaLogin login) throws Exception {
        try (var producer = new KafkaProducer<>(login.with(Map.of("acks", "all")), new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("people", "key", "value")).get();
        }
    }

    private static void execute(PostgresLogin login, String sql) throws SQLException {
        try (var connection = login.connection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(PostgresLogin login, String query) throws SQLException {
        try (var connection = login.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
