package dev.leadwell.test.sample;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps things and tells of them. */
@Component
class Things implements Republishable {

    static final String CHANGED = "coaching.session-changed.v1";
    /** What a test lets happen after a chunk was read to be said again. */
    static volatile Runnable betweenReadingAndWriting = () -> {};
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Journal journal;

    Things(JdbcClient jdbc, Outbox outbox, Journal journal) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.journal = journal;
    }

    @Transactional
    public void save(UUID id, long version, String name) {
        jdbc.sql(
                "insert into thing (tenant_id, id, version, name) values (current_setting('app.tenant_id')::uuid, ?, ?, ?)"
                        + " on conflict (tenant_id, id) do update set version = excluded.version, name = excluded.name")
                .params(id, version, name).update();
        outbox.publish(new EventDraft(CHANGED, id.toString(), version, Map.of("name", name)));
        journal.record("thing.saved", "thing", id.toString(), null, Map.of("version", version));
    }

    @Transactional
    public void saveAndFail(UUID id) {
        save(id, 1, "never");
        throw new IllegalStateException("rolled back");
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from thing").query(Long.class).single();
    }

    long countOutsideATransaction() {
        return jdbc.sql("select count(*) from thing").query(Long.class).single();
    }

    @Override
    public String aggregate() {
        return "thing";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        List<EventDraft> drafts = jdbc.sql("""
                select id, version, name from thing
                where tenant_id = current_setting('app.tenant_id')::uuid and id > ?::uuid
                order by id limit ? for share""")
                .params(after == null ? new UUID(0, 0).toString() : after, atMost)
                .query((row, n) -> new EventDraft(CHANGED, row.getString("id"), row.getLong("version"),
                        Map.of("name", row.getString("name"))))
                .list();
        betweenReadingAndWriting.run();
        return new Chunk(drafts, drafts.size() < atMost ? null : drafts.getLast().aggregateId());
    }
}
