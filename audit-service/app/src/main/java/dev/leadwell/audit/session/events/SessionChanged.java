package dev.leadwell.audit.session.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.session.Session;
import dev.leadwell.audit.session.Sessions;
import dev.leadwell.kit.events.EventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code coaching.session-changed.v1}: suggests, moves, marks or takes back blocks, all by keeping the newest version. */
@Component
class SessionChanged implements EventHandler {

    private static final int LONGEST_MINUTES = 24 * 60;

    private final Sessions sessions;

    SessionChanged(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Set<String> types() {
        return Set.of("coaching.session-changed.v1");
    }

    @Override
    public void on(ReceivedEvent event) {
        sessions.put(session(event));
    }

    private static Session session(ReceivedEvent event) {
        JsonNode data = event.data();
        try {
            Instant start = instant(data, data.hasNonNull("startedAt") ? "startedAt" : "plannedStart");
            int minutes = data.path(data.hasNonNull("heldMinutes") ? "heldMinutes" : "plannedMinutes").asInt();
            return new Session(UUID.fromString(text(data, "sessionId")), event.version(),
                    UUID.fromString(text(data, "managerId")), UUID.fromString(text(data, "repId")),
                    text(data, "kind"), text(data, "state"), text(data, "uid"), start,
                    start.plus(Duration.ofMinutes(Math.clamp(minutes, 0, LONGEST_MINUTES))), category(data),
                    data.path("contested").asBoolean(false));
        } catch (DateTimeException | IllegalArgumentException | JacksonException e) {
            throw new PoisonEventException("not a coaching.session-changed.v1: " + e.getMessage(), e);
        }
    }

    /** An unknown category is a newer coaching's: its kind still says which bucket the session is in. */
    private static Category category(JsonNode data) {
        return Category.of(data.path("auditCategory").asString("")).orElseGet(
                () -> text(data, "kind").equals("development")
                        ? Category.ONE_ON_ONE_COACHING
                        : Category.PIPELINE_REVIEW);
    }

    private static Instant instant(JsonNode data, String field) {
        return Instant.parse(text(data, field));
    }

    private static String text(JsonNode data, String field) {
        JsonNode value = data.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value.asString();
    }
}
