package dev.leadwell.kit.events;

import dev.leadwell.kit.tenancy.TenantId;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads records and gives them to their handlers. */
class EventDispatch {

    private final List<EventHandler> handlers;
    private final Set<String> types = new HashSet<>();
    private final ObjectProvider<Tracer> tracers;

    EventDispatch(List<EventHandler> handlers, ObjectProvider<Tracer> tracers) {
        this.handlers = handlers;
        this.tracers = tracers;
        handlers.forEach(handler -> types.addAll(handler.types()));
    }

    /** A record as it lies in the topic, headers as text. */
    record Raw(String topic, int partition, long offset, @Nullable String key, Map<String, String> headers,
            byte @Nullable [] payload) {}

    record Decoded(ReceivedEvent event, Map<String, String> headers) {}

    Set<String> types() {
        return types;
    }

    static Decoded decode(Map<String, String> headers, byte @Nullable [] payload) {
        try {
            JsonNode data = payload == null ? null : ReceivedEvent.MAPPER.readTree(payload);
            if (data == null || !data.isObject()) {
                throw new PoisonEventException("The content is not a JSON object.");
            }
            return new Decoded(new ReceivedEvent(UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"), TenantId.of(required(headers, "ce_tenantid")),
                    required(headers, "ce_subject"), Long.parseLong(required(headers, "ce_aggregateversion")),
                    Instant.parse(required(headers, "ce_time")), data), headers);
        } catch (JacksonException e) {
            throw new PoisonEventException("The content is not JSON.", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonEventException("A header cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new PoisonEventException("The header " + name + " is missing.");
        }
        return value;
    }

    /** In the transaction and the tenant of the caller. */
    void handle(Decoded decoded) {
        Tracer tracer = tracers.getIfAvailable();
        TraceContext parent = tracer == null ? null : parent(tracer, decoded.headers().get("ce_traceparent"));
        if (tracer == null || parent == null) {
            handleLogged(decoded);
            return;
        }
        Span span = tracer.spanBuilder().setParent(parent).name(decoded.event().type()).kind(Span.Kind.CONSUMER)
                .start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            handleLogged(decoded);
        } finally {
            scope.close();
            span.end();
        }
    }

    private void handleLogged(Decoded decoded) {
        String requestId = decoded.headers().get("ce_requestid");
        String before = MDC.get("requestId");
        MDC.put("requestId", requestId == null ? decoded.event().id().toString() : requestId);
        try {
            handlers.stream().filter(handler -> handler.types().contains(decoded.event().type()))
                    .forEach(handler -> handler.on(decoded.event()));
        } finally {
            MDC.put("requestId", before);
        }
    }

    private static @Nullable TraceContext parent(Tracer tracer, @Nullable String traceparent) {
        String[] parts = traceparent == null ? new String[0] : traceparent.split("-");
        return parts.length != 4
                ? null
                : tracer.traceContextBuilder().traceId(parts[1]).spanId(parts[2]).sampled(parts[3].equals("01"))
                        .build();
    }

    /** What reading a record throws, and what PostgreSQL refuses about a value; never that something is away. */
    static boolean isPoison(Throwable thrown) {
        return switch (thrown) {
            case DataAccessException refused -> refusesValue(refused);
            case PoisonEventException e -> true;
            case JacksonException e -> true;
            case DateTimeException e -> true;
            case IllegalArgumentException e -> true;
            case NullPointerException e -> true;
            case ClassCastException e -> true;
            case NoSuchElementException e -> true;
            case ArithmeticException e -> true;
            default -> false;
        };
    }

    /** Class 22: data exceptions; 23502 and 23514: not null and check. A key that exists may be a race. */
    private static boolean refusesValue(DataAccessException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || Set.of("23502", "23514").contains(sql.getSQLState()));
    }

    /** For the administrator: our own words in full, of others' the kind only, for they may quote content. */
    static String reason(Throwable thrown) {
        return thrown instanceof PoisonEventException && thrown.getMessage() != null
                ? thrown.getMessage()
                : "Reading it failed with " + thrown.getClass().getSimpleName() + ".";
    }
}
