package dev.leadwell.kit.events;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Publishes an event with the transaction that it tells of: written and deleted at once, it reaches the
 * topic from the write-ahead log after the commit, and never when that is rolled back.
 */
public class Outbox {

    private static final String INSERT = """
            insert into outbox (tenant_id, id, topic, key, payload, ce_source, ce_type, ce_time, ce_subject,
                                ce_aggregateversion, ce_epoch, ce_traceparent, ce_requestid, partition)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_ALL = """
            insert into outbox (tenant_id, id, topic, key, payload, ce_source, ce_type, ce_time, ce_subject,
                                ce_aggregateversion, ce_epoch, ce_traceparent, ce_requestid)
            select ?, e.id, e.topic, e.key, convert_to(e.payload, 'UTF8'), ?, e.type, ?, e.subject, e.version, ?, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as e (id, topic, key, payload, type, subject, version, n) order by n""";

    private final JdbcClient jdbc;
    private final String service;
    private final OutboxSlot slot;
    private final Epochs epochs;
    private final Clock clock;
    private final ObjectProvider<Tracer> tracer;

    Outbox(JdbcClient jdbc, @Value("${leadwell.service}") String service, OutboxSlot slot, Epochs epochs, Clock clock,
            ObjectProvider<Tracer> tracer) {
        this.jdbc = jdbc;
        this.service = service;
        this.slot = slot;
        this.epochs = epochs;
        this.clock = clock;
        this.tracer = tracer;
    }

    public void publish(EventDraft draft) {
        write(draft, Tenancy.current() + "/" + draft.aggregateId(), null);
    }

    /** Many at once, in their order: for bulk changes, two statements whatever their number. */
    public void publishAll(List<EventDraft> drafts) {
        requireTransactionAndSlot();
        TenantId tenant = Tenancy.current();
        long epoch = epochs.current();
        String[] ids = texts(drafts, draft -> id(tenant, draft, epoch).toString());
        jdbc.sql(INSERT_ALL).params(tenant.value(), "/leadwell/" + service, clock.instant().toString(),
                Long.toString(epoch)).param(traceparent()).param(MDC.get("requestId")).param(ids)
                .param(texts(drafts, EventDraft::topic))
                .param(texts(drafts, draft -> tenant + "/" + draft.aggregateId()))
                .param(texts(drafts, draft -> ReceivedEvent.MAPPER.writeValueAsString(draft.data())))
                .param(texts(drafts, EventDraft::type)).param(texts(drafts, EventDraft::aggregateId))
                .param(texts(drafts, draft -> Long.toString(draft.version()))).update();
        jdbc.sql("delete from outbox where tenant_id = ? and id = any(?::uuid[])").param(tenant.value()).param(ids)
                .update();
    }

    private static String[] texts(List<EventDraft> drafts, Function<EventDraft, String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    /** Another one in each epoch: an effect that a restore has undone is done again. */
    private static UUID id(TenantId tenant, EventDraft draft, long epoch) {
        return Ids.named(tenant, draft.type(),
                draft.aggregateId() + "|" + draft.version() + (epoch == 1 ? "" : "|" + epoch));
    }

    /** A beat has its place in one partition, whatever its key. */
    void beat(EventDraft draft, int partition) {
        write(draft, draft.aggregateId(), partition);
    }

    /** What is committed before the slot exists, or after it was lost, is never published. */
    private void requireTransactionAndSlot() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is published inside the transaction that it tells of");
        }
        if (!slot.usable()) {
            throw ProblemException.unavailable(Wording.of("problem.no-slot"), Duration.ofSeconds(5));
        }
    }

    private void write(EventDraft draft, String key, @Nullable Integer partition) {
        requireTransactionAndSlot();
        TenantId tenant = Tenancy.current();
        long epoch = epochs.current();
        UUID id = id(tenant, draft, epoch);
        jdbc.sql(INSERT)
                .params(tenant.value(), id, draft.topic(), key, ReceivedEvent.MAPPER.writeValueAsBytes(draft.data()),
                        "/leadwell/" + service, draft.type(), clock.instant().toString(),
                        draft.aggregateId(), Long.toString(draft.version()), Long.toString(epoch))
                .param(traceparent()).param(MDC.get("requestId")).param(partition)
                .update();
        jdbc.sql("delete from outbox where tenant_id = ? and id = ?").params(tenant.value(), id).update();
    }

    private @Nullable String traceparent() {
        Tracer known = tracer.getIfAvailable();
        TraceContext context = known == null ? null : known.currentTraceContext().context();
        return context == null
                ? null
                : "00-%s-%s-%s".formatted(context.traceId(), context.spanId(),
                        Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
    }
}
