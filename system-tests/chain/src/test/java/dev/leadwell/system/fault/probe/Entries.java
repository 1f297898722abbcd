package dev.leadwell.system.fault.probe;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import dev.leadwell.kit.security.Allowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The producer: each write raises an entry's version and publishes it in one transaction. */
@RestController
@ConditionalOnProperty(name = "leadwell.service", havingValue = "audit")
class Entries implements Republishable {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Entries(JdbcClient jdbc, Outbox outbox, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One transaction; it may be held open after publishing, made too big, or rolled back. */
    @PostMapping("/api/audit/v1/entries/{key}")
    @Allowed(scope = "audit:write")
    long raise(@PathVariable String key, @RequestParam(defaultValue = "0") long hold,
            @RequestParam(defaultValue = "100") int padding, @RequestParam(defaultValue = "false") boolean rollback) {
        return transaction.execute(status -> {
            var version = raise(key, padding);
            pause(hold);
            if (rollback) {
                status.setRollbackOnly();
            }
            return version;
        });
    }

    /** Many entries, so many in a transaction. */
    @PostMapping("/api/audit/v1/entries")
    @Allowed(scope = "audit:write")
    List<Long> raiseMany(@RequestParam String prefix, @RequestParam int count, @RequestParam int together) {
        var versions = new ArrayList<Long>();
        for (int from = 0; from < count; from += together) {
            var first = from;
            transaction.executeWithoutResult(status -> {
                for (int n = first; n < Math.min(count, first + together); n++) {
                    versions.add(raise(prefix + n, 100));
                }
            });
        }
        return versions.subList(0, Math.min(1, versions.size()));
    }

    private long raise(String key, int padding) {
        var version = jdbc.sql("""
                insert into entry as e (tenant_id, key, version) values (current_setting('app.tenant_id')::uuid, ?, 1)
                on conflict (tenant_id, key) do update set version = e.version + 1 returning version""").param(key)
                .query(Long.class).single();
        outbox.publish(draft(key, version, padding));
        return version;
    }

    private static EventDraft draft(String key, long version, int padding) {
        return new EventDraft(Probe.EVENT, key, version,
                Map.of("key", key, "version", version, "padding", "x".repeat(padding)));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String aggregate() {
        return "entry";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        var drafts = jdbc.sql("""
                select key, version from entry where tenant_id = current_setting('app.tenant_id')::uuid and key > ?
                order by key limit ? for share""").params(after == null ? "" : after, atMost)
                .query((row, n) -> draft(row.getString(1), row.getLong(2), 100)).list();
        return new Chunk(drafts, drafts.size() < atMost ? null : drafts.getLast().aggregateId());
    }
}
