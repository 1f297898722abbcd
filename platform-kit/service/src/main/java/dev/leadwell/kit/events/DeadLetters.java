package dev.leadwell.kit.events;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/**
 * Records of the bound tenant that could not be read. They count against the freshness of their source until they are
 * sent again, once the cause is gone, or set aside.
 */
public class DeadLetters {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

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

    /** By whom, not when: a search by id that named the instant could be planned over the list's partial index. */
    private static final String ONE_UNSETTLED = " where id = ? and set_aside_by is null ";

    private record Letter(String topic, int partition, long logOffset, @Nullable String key, String headers,
            byte @Nullable [] payload) {}

    /** Oldest first; {@code after} is the last entry of the page before. */
    @Transactional(readOnly = true)
    public Page<Entry> page(@Nullable UUID after, int limit) {
        List<Entry> found = jdbc
                .sql("select id, at, topic, type, aggregate_id, reason from dead_letter where set_aside_at is null"
                        + (after == null
                                ? ""
                                : " and (at, id) > (select at, id from dead_letter where id = cast(:after as uuid))")
                        + " order by at, id limit :limit")
                .param("after", after == null ? null : after.toString())
                .param("limit", limit + 1)
                .query((row, n) -> new Entry(row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(),
                        row.getString("topic"), row.getString("type"), row.getString("aggregate_id"),
                        row.getString("reason")))
                .list();
        return Page.of(found, limit, last -> last.id().toString());
    }

    /** Gives it to the handlers again; it stays where it is if they still cannot read it. */
    @Transactional
    public void resend(UUID id) {
        Letter letter = jdbc.sql("select topic, partition, log_offset, key, headers::text, payload from dead_letter"
                + ONE_UNSETTLED + "for update").param(id).query(Letter.class).optional()
                .orElseThrow(() -> ProblemException.notFound("dead letter"));
        try {
            Map<String, String> headers = ReceivedEvent.MAPPER.readValue(letter.headers(), new TypeReference<>() {
            });
            dispatch.handle(List.of(EventDispatch.decode(headers, letter.payload())));
        } catch (RuntimeException e) {
            if (EventDispatch.isPoison(e)) {
                throw ProblemException.conflict("still-unreadable",
                        Wording.of("problem.still-unreadable", EventDispatch.reason(e)));
            }
            throw e;
        }
        jdbc.sql("delete from dead_letter where id = ?").param(id).update();
        journal.record("dead-letter.resent", "dead-letter", id.toString(), null, null);
    }

    /**
     * Done without: its source counts as complete again. It is kept for 14 more days.
     *
     * @param why in the words of whoever decides it
     */
    @Transactional
    public void setAside(UUID id, String why) {
        String reason = why.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw ProblemException.invalid("reason", why, Wording.of("problem.reason-length",
                    SHORTEST_REASON, LONGEST_REASON));
        }
        var letter = jdbc.sql("update dead_letter set set_aside_at = now(), set_aside_by = ?, set_aside_why = ?"
                + ONE_UNSETTLED + "returning topic, type, aggregate_id as aggregate")
                .params(Caller.current().subject(), reason, id).query().listOfRows()
                .stream().findFirst().orElseThrow(() -> ProblemException.notFound("dead letter"));
        journal.record("dead-letter.set-aside", "dead-letter", id.toString(), letter, Map.of("reason", reason));
    }

    void keep(UUID id, EventDispatch.Raw raw, String reason) {
        jdbc.sql("delete from dead_letter where set_aside_at < now() - interval '14 days'").update();
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
