package dev.leadwell.kit.events;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Records of the bound tenant that could not be read, kept 14 days, and sent again once the cause is gone. */
public class DeadLetters {

    private final JdbcClient jdbc;
    private final EventDispatch dispatch;
    private final Journal journal;

    DeadLetters(JdbcClient jdbc, EventDispatch dispatch, Journal journal) {
        this.jdbc = jdbc;
        this.dispatch = dispatch;
        this.journal = journal;
    }

    /** What may be shown of a dead letter: never its content. */
    public record Entry(UUID id, Instant at, String topic, String type, String aggregateId, String reason) {}

    private record Letter(String topic, int partition, long logOffset, @Nullable String key, String headers,
            byte @Nullable [] payload) {}

    /** Oldest first; {@code after} is the last entry of the page before. */
    @Transactional(readOnly = true)
    public List<Entry> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                select id, at, topic, type, aggregate_id, reason from dead_letter
                where cast(:after as uuid) is null
                   or (at, id) > (select at, id from dead_letter where id = cast(:after as uuid))
                order by at, id limit :limit""")
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, n) -> new Entry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                        row.getString("topic"), row.getString("type"), row.getString("aggregate_id"),
                        row.getString("reason")))
                .list();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
    }

    /** Gives it to the handlers again; it stays where it is if they still cannot read it. */
    @Transactional
    public void resend(UUID id) {
        Letter letter = jdbc.sql("select topic, partition, log_offset, key, headers::text, payload from dead_letter"
                + " where id = ? for update").param(id).query(Letter.class).optional()
                .orElseThrow(() -> ProblemException.notFound("dead letter"));
        try {
            Map<String, String> headers = ReceivedEvent.MAPPER.readValue(letter.headers(), new TypeReference<>() {
            });
            dispatch.handle(EventDispatch.decode(headers, letter.payload()));
        } catch (RuntimeException e) {
            if (EventDispatch.isPoison(e)) {
                throw ProblemException.conflict("still-unreadable", "It still cannot be read: "
                        + EventDispatch.reason(e) + " Send it again after the cause is put right.");
            }
            throw e;
        }
        jdbc.sql("delete from dead_letter where id = ?").param(id).update();
        journal.record("dead letter sent again", "dead-letter", id.toString(), null, null);
    }

    void keep(UUID id, EventDispatch.Raw raw, String reason) {
        jdbc.sql("delete from dead_letter where at < now() - interval '14 days'").update();
        jdbc.sql("""
                insert into dead_letter (tenant_id, id, topic, partition, log_offset, key, headers, payload, type,
                                         aggregate_id, reason)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(id, raw.topic(), raw.partition(), raw.offset())
                .param(raw.key()).param(ReceivedEvent.MAPPER.writeValueAsString(raw.headers())).param(raw.payload())
                .params(raw.headers().getOrDefault("ce_type", "unknown"),
                        raw.headers().getOrDefault("ce_subject", "unknown"), reason)
                .update();
    }
}
