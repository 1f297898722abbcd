package dev.leadwell.test.sample;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.journal.Journal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps things and tells of them. */
@Component
class Things implements Republishable {

    static final String CHANGED = "coaching.session-changed.v1";
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
        journal.record("thing saved", "thing", id.toString(), null, Map.of("version", version));
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
    public void republish(Consumer<EventDraft> sink) {
        jdbc.sql("select id, version, name from thing order by id").query(row -> {
            sink.accept(new EventDraft(CHANGED, row.getString("id"), row.getLong("version"),
                    Map.of("name", row.getString("name"))));
        });
    }
}
