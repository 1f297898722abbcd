package dev.leadwell.kit.journal;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.security.Caller;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log of changes. Values hold ids and figures, never names, titles or notes (G5). */
public class Journal {

    private static final ScopedValue<Author> ON_BEHALF_OF = ScopedValue.newInstance();
    private static final Author SYSTEM = new Author("system", null);

    /** @param asWhom for whom it was done, where that is another */
    private record Author(String who, @Nullable String asWhom) {

        static Author current() {
            return Caller.find().map(caller -> new Author(caller.actor(), caller.asWhom()))
                    .orElseGet(() -> ON_BEHALF_OF.orElse(SYSTEM));
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids;

    public Journal(JdbcClient jdbc, JsonMapper json, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** For a job: what it changes was decided by whoever submitted it. */
    public static void onBehalfOf(String subject, Runnable work) {
        onBehalfOf(subject, null, work);
    }

    /** @param asWhom for whom whoever submitted it acted; null for themselves */
    public static void onBehalfOf(String subject, @Nullable String asWhom, Runnable work) {
        ScopedValue.where(ON_BEHALF_OF, new Author(subject, asWhom)).run(work);
    }

    /** Who acts now, as the log names them: for rows that say who recorded them. */
    public static String who() {
        return Author.current().who();
    }

    /**
     * Who did it is who acts, in a job its submitter, and on an event {@code system}.
     *
     * @param what by the grammar of {@link JournalAction}: {@code week.submitted}
     */
    public void record(String what, String aggregateType, String aggregateId, @Nullable Object before,
            @Nullable Object after) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A change is recorded in its own transaction");
        }
        Author author = Author.current();
        jdbc.sql(
                """
                        insert into journal (tenant_id, id, at, who, as_whom, what, aggregate_type, aggregate_id, before, after, request_id)
                        values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                .params(ids.next(), Timestamp.from(clock.instant()), author.who()).param(author.asWhom())
                .params(JournalAction.required(what), aggregateType, aggregateId).param(text(before)).param(text(after))
                .param(MDC.get("requestId"))
                .update();
    }

    /** A change of one of many aggregates. */
    public record Entry(String aggregateId, @Nullable Object before, @Nullable Object after) {}

    /**
     * Many changes of one kind at once: for bulk changes, one statement whatever their number.
     *
     * @param what by the grammar of {@link JournalAction}: {@code attainment.entered}
     */
    public void recordAll(String what, String aggregateType, List<Entry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A change is recorded in its own transaction");
        }
        Author author = Author.current();
        jdbc.sql(
                """
                        insert into journal (tenant_id, id, at, who, as_whom, what, aggregate_type, aggregate_id, before, after, request_id)
                        select current_setting('app.tenant_id')::uuid, e.id, ?, ?, ?, ?, ?, e.aggregate_id, e.before::jsonb, e.after::jsonb, ?
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as e (id, aggregate_id, before, after)""")
                .params(Timestamp.from(clock.instant()), author.who()).param(author.asWhom())
                .params(JournalAction.required(what), aggregateType)
                .param(MDC.get("requestId"))
                .param(entries.stream().map(entry -> ids.next().toString()).toArray(String[]::new))
                .param(entries.stream().map(Entry::aggregateId).toArray(String[]::new))
                .param(entries.stream().map(entry -> text(entry.before())).toArray(String[]::new))
                .param(entries.stream().map(entry -> text(entry.after())).toArray(String[]::new)).update();
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
