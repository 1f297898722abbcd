package dev.leadwell.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks the parts themselves, over HTTP on loopback. */
final class Health {

    private static final int TIMEOUT_MILLIS = 2000;

    private Health() {}

    static boolean ready(Part part) {
        return get("http://127.0.0.1:" + part.port() + "/actuator/health/readiness").status() == 200;
    }

    /** Every outbox connector has a running task. */
    static boolean connectRunning(List<Part> parts) {
        return get("http://127.0.0.1:" + Addresses.CONNECT + "/").status() == 200
                && parts.stream().filter(Part::hasOutbox).allMatch(Health::connectorRunning);
    }

    static boolean connectorRunning(Part part) {
        var answer = get("http://127.0.0.1:%d/connectors/%s-outbox/tasks/0/status".formatted(Addresses.CONNECT,
                part.name()));
        return answer.status() == 200 && answer.body().contains("\"RUNNING\"");
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
