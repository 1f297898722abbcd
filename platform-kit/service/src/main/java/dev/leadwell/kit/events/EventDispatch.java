package dev.leadwell.kit.events;

import dev.leadwell.kit.tenancy.TenantId;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads records and gives them to their handlers. */
class EventDispatch {

    private static final String FIRST_EPOCH = "1";

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
            byte @Nullable [] payload) {

        TopicPartition place() {
            return new TopicPartition(topic, partition);
        }
    }

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
            requireKept(data);
            headers.values().forEach(EventDispatch::requireKept);
            return new Decoded(new ReceivedEvent(UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"), TenantId.of(required(headers, "ce_tenantid")),
                    required(headers, "ce_subject"), Long.parseLong(headers.getOrDefault("ce_epoch", FIRST_EPOCH)),
                    Long.parseLong(required(headers, "ce_aggregateversion")),
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

    private static void requireKept(JsonNode node) {
        if (node.isString()) {
            requireKept(node.asString());
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                requireKept(field.getKey());
                requireKept(field.getValue());
            });
        } else {
            node.forEach(EventDispatch::requireKept);
        }
    }

    /** No database keeps a NUL or half of a surrogate pair. */
    private static void requireKept(String text) {
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new PoisonEventException("It has a text that cannot be kept.");
        }
    }

    /** In the transaction and the tenant of the caller; those of a type together where their handler wants it so. */
    void handle(List<Decoded> some) {
        Map<String, List<Decoded>> byType = some.stream().collect(Collectors.groupingBy(one -> one.event().type(),
                LinkedHashMap::new, Collectors.toList()));
        byType.forEach((type, all) -> handlers.stream().filter(handler -> handler.types().contains(type))
                .forEach(handler -> handle(handler, all)));
    }

    private void handle(EventHandler handler, List<Decoded> all) {
        if (handler instanceof BulkEventHandler bulk) {
            inContext(all.getFirst(), () -> bulk.onAll(all.stream().map(Decoded::event).toList()));
        } else {
            all.forEach(one -> inContext(one, () -> handler.on(one.event())));
        }
    }

    private void inContext(Decoded decoded, Runnable work) {
        Tracer tracer = tracers.getIfAvailable();
        TraceContext parent = tracer == null ? null : parent(tracer, decoded.headers().get("ce_traceparent"));
        if (tracer == null || parent == null) {
            logged(decoded, work);
            return;
        }
        Span span = tracer.spanBuilder().setParent(parent).name(decoded.event().type()).kind(Span.Kind.CONSUMER)
                .start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            logged(decoded, work);
        } finally {
            scope.close();
            span.end();
        }
    }

    private static void logged(Decoded decoded, Runnable work) {
        String requestId = decoded.headers().get("ce_requestid");
        String before = MDC.get("requestId");
        MDC.put("requestId", requestId == null ? decoded.event().id().toString() : requestId);
        try {
            work.run();
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

    /**
     * Only what was found while a record was turned into what its handler reads. All else may be a bug of ours or a
     * database that is away: it would bury good records, and is waited for.
     */
    static boolean isPoison(Throwable thrown) {
        return thrown instanceof PoisonEventException;
    }

    /** For the administrator: our own words in full, of others' the kind only, for they may quote content. */
    static String reason(Throwable thrown) {
        return thrown instanceof PoisonEventException && thrown.getMessage() != null
                ? thrown.getMessage()
                : "Reading it failed with " + thrown.getClass().getSimpleName() + ".";
    }
}
