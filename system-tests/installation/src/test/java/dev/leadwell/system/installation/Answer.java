package dev.leadwell.system.installation;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, whatever it was. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public JsonNode json() {
        return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.createObjectNode();
    }

    @Override
    public String toString() {
        return status + " " + body.substring(0, Math.min(300, body.length()));
    }
}
