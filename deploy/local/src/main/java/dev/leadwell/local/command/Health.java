package dev.leadwell.local.command;

import dev.leadwell.local.process.Home;
import dev.leadwell.local.process.PidFile;
import dev.leadwell.local.server.OutboxStates;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the parts themselves: services over HTTP on loopback, the broker's process by what it has written down. */
final class Health {

    private static final int TIMEOUT_MILLIS = 2000;

    private Health() {}

    static boolean ready(Part part) {
        return get("http://127.0.0.1:" + part.port() + "/actuator/health/readiness").status() == 200;
    }

    /** Every outbox connector has a running task. */
    static boolean connectRunning(Home home, List<Part> parts) {
        var databases = parts.stream().filter(Part::hasOutbox).map(Part::name).toList();
        return PidFile.of(home, "kafka").process()
                .filter(broker -> OutboxStates.of(home).running(broker, databases)).isPresent();
    }

    record Answer(int status, String body) {}

    /** Status 0 where nobody answers. */
    static Answer get(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            var status = connection.getResponseCode();
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Answer(0, "");
        }
    }
}
