package dev.leadwell.test;

import dev.leadwell.local.server.EmbeddedPostgresServer;
import dev.leadwell.local.server.KafkaNode;
import dev.leadwell.local.server.KafkaUsers;
import dev.leadwell.local.server.Passwords;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * What the tests' PostgreSQL and Kafka run on: {@code -Dinfra=containers} (fails if it cannot), {@code embedded}, or
 * {@code auto}: containers where an engine has the images, else embedded. The engine is asked through its socket,
 * because its client's own question may hang for minutes.
 */
enum Infrastructure {
    CONTAINERS,
    EMBEDDED;

    private static final List<String> POSTGRES = List.of("postgres:18", "leadwell/postgres:18");
    private static final List<String> KAFKA = List.of("apache/kafka:4.2.2", "leadwell/kafka:4");
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    /** Both servers, and what stops them. */
    record Running(int postgresPort, String bootstrapServers, Runnable stop) {}

    static Infrastructure chosen() {
        var wish = System.getProperty("infra", "auto").toUpperCase(Locale.ROOT);
        boolean possible = image(POSTGRES).isPresent() && image(KAFKA).isPresent();
        if (wish.equals("CONTAINERS") && !possible) {
            throw new IllegalStateException("-Dinfra=containers: no engine answers at " + SOCKET
                    + ", or it lacks one of "
                    + POSTGRES + " and one of " + KAFKA + "; platform-test/src/main/containers/build makes them");
        }
        var taken = wish.equals("AUTO") ? possible ? CONTAINERS : EMBEDDED : valueOf(wish);
        System.out.println("Tests run on " + taken.name().toLowerCase(Locale.ROOT) + " servers (-Dinfra="
                + wish.toLowerCase(Locale.ROOT) + ")");
        return taken;
    }

    Running start(Path folder, String password, Map<String, String> settings) {
        return this == CONTAINERS ? containers(password, settings) : embedded(folder, password, settings);
    }

    private static Running embedded(Path folder, String password, Map<String, String> settings) {
        var postgres = EmbeddedPostgresServer.start(folder, 0, password, settings);
        var kafka = KafkaNode.start(folder.resolve("kafka"), 0, Passwords.sameAsRole());
        return new Running(postgres.port(), kafka.administrator().bootstrapServers(), postgres::close);
    }

    private static Running containers(String password, Map<String, String> settings) {
        var command = Stream
                .concat(Stream.of("postgres", "-c", "wal_level=logical", "-c", "jit=off"), settings.entrySet()
                        .stream().flatMap(one -> Stream.of("-c", one.getKey() + "=" + one.getValue())))
                .toArray(String[]::new);
        var postgres = new PostgreSQLContainer(name(POSTGRES, "postgres")).withUsername("postgres")
                .withPassword(password)
                .withDatabaseName("postgres").withCommand(command);
        var users = new KafkaUsers(Passwords.sameAsRole());
        var kafka = new KafkaContainer(name(KAFKA, "apache/kafka")).withEnv(environment(users));
        postgres.start();
        kafka.start();
        users.set(kafka.getBootstrapServers());
        return new Running(postgres.getMappedPort(5432),
                kafka.getBootstrapServers(),
                () -> {
                    kafka.stop();
                    postgres.stop();
                });
    }

    /** The listener that is seen from outside asks everybody who they are; inside there is nobody but the broker. */
    private static Map<String, String> environment(KafkaUsers users) {
        var settings = new HashMap<>(users.onListener("plaintext"));
        settings.put("listener.security.protocol.map",
                "BROKER:PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:admin;User:ANONYMOUS");
        settings.put("auto.create.topics.enable", "false");
        var environment = new HashMap<String, String>();
        settings.forEach((name, value) -> environment.put(
                "KAFKA_" + name.replace("-", "___").replace('.', '_').toUpperCase(Locale.ROOT), value));
        return environment;
    }

    private static DockerImageName name(List<String> images, String as) {
        return DockerImageName.parse(image(images).orElseThrow()).asCompatibleSubstituteFor(as);
    }

    private static Optional<String> image(List<String> names) {
        return names.stream().filter(Infrastructure::engineHas).findFirst();
    }

    private static boolean engineHas(String image) {
        try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
            socket.write(StandardCharsets.US_ASCII
                    .encode("GET /images/" + image + "/json HTTP/1.0\r\nHost: docker\r\n\r\n"));
            var answer = ByteBuffer.allocate(64);
            socket.read(answer);
            return StandardCharsets.US_ASCII.decode(answer.flip()).toString().matches("(?s)HTTP/1\\.[01] 200.*");
        } catch (IOException | UnsupportedOperationException noEngine) {
            return false;
        }
    }
}
