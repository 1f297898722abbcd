package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The service in a process of its own, with the memory that an installation on one machine gives it. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class ParallelRostersIT extends PeopleServiceIT {
    private static final List<String> SETTINGS = List.of("spring.datasource.url", "spring.datasource.username",
            "spring.datasource.password", "spring.kafka.bootstrap-servers", "leadwell.kafka.password",
            "leadwell.topics.prefix",
            "leadwell.topics.partitions", "leadwell.outbox.slot", "leadwell.issuer", "leadwell.jwk-set-uri");
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 2;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Executor threads = task -> Thread.ofVirtual().start(task);

    @Autowired
    Environment environment;

    @Test
    void fourOfTheLargestRostersAtOnceDoNotEndTheService(@TempDir Path folder) throws Exception {
        var roster = folder.resolve("body");
        write(roster);
        assertThat(Files.size(roster)).isGreaterThan(6_700_000);
        int port = freePort();
        var service = started(port, folder.resolve("log").toFile());
        try {
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> isUp(port));
            var of = List.of(tenant(), tenant(), tenant(), tenant());
            for (int round = 0; round < ROUNDS; round++) {
                var running = new ArrayList<CompletableFuture<Integer>>();
                of.forEach(tenant -> running.add(CompletableFuture.supplyAsync(() -> sent(port, tenant, roster),
                        threads)));
                assertThat(running.stream().map(CompletableFuture::join)).allMatch(status -> status == 201);
                assertThat(service.isAlive()).isTrue();
                assertThat(isUp(port)).isTrue();
            }
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    /** Until it is taken: whoever finds no place is told to come again. */
    private int sent(int port, TenantId tenant, Path roster) {
        int status = 503;
        for (int attempt = 0; status == 503 && attempt < 60; attempt++) {
            status = once(port, tenant, roster);
        }
        return status;
    }

    private int once(int port, TenantId tenant, Path roster) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/people/v1/imports"))
                    .header("Authorization", peopleAdmin(tenant))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(HttpRequest.BodyPublishers.ofFile(roster)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process started(int port, java.io.File log) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-Xss512k",
                "-XX:NewRatio=4", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
                PeopleService.class.getName(), "--server.port=" + port));
        SETTINGS.forEach(name -> command.add("--" + name + "=" + environment.getProperty(name)));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    }

    private boolean isUp(int port) {
        try {
            return http
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\"\r\n\r\n");
            out.write("employee_number,first_name,last_name,job_title,supervisor_number,hired,department\n");
            for (int number = 0; number < ROWS; number++) {
                out.write("P-%06d,Given%05d,Family%06d,Account executive,%s,2020-01-01,Department %d\n".formatted(
                        number,
                        number % 30_000, number, number == 0 ? "" : "P-%06d".formatted(number / 10), number % 500));
            }
            out.write("\r\n--x--\r\n");
        }
    }
}
