package dev.leadwell.system.fault.probe;

import dev.leadwell.kit.events.EventHandler;
import dev.leadwell.kit.events.PoisonEventException;
import dev.leadwell.kit.events.ReceivedEvent;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consumer: a copy of every entry at its highest version. Entries named unreadable cannot be read at first. */
@Component
@ConditionalOnProperty(name = "leadwell.service", havingValue = "comp")
class EntryHeard implements EventHandler {

    private final JdbcClient jdbc;
    private volatile boolean readsEverything;

    EntryHeard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(String key, long version) {}

    @Override
    public Set<String> types() {
        return Set.of(Probe.EVENT);
    }

    @Override
    public void on(ReceivedEvent event) {
        var entry = event.as(Entry.class);
        if (entry.key().startsWith("unreadable") && !readsEverything) {
            throw new PoisonEventException("This entry cannot be read yet.");
        }
        jdbc.sql("""
                insert into heard as h (tenant_id, key, epoch, version)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?)
                on conflict (tenant_id, key) do update set epoch = excluded.epoch, version = excluded.version,
                    taken = h.taken + 1
                where (h.epoch, h.version) < (excluded.epoch, excluded.version)""")
                .params(entry.key(), event.epoch(), event.version()).update();
    }

    void readEverything() {
        readsEverything = true;
    }
}
