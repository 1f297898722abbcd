package dev.leadwell.kit.events;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers whose effects (own events, mail, webhooks) were done, for 30 days. State needs no inbox. */
public class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this event was not seen before; from now on it was, once the transaction is committed. */
    public boolean firstTime(UUID eventId) {
        jdbc.sql("delete from inbox where tenant_id = current_setting('app.tenant_id')::uuid"
                + " and seen_at < now() - interval '30 days'").update();
        return jdbc.sql("insert into inbox (tenant_id, event_id) values (current_setting('app.tenant_id')::uuid, ?)"
                + " on conflict do nothing").param(eventId).update() == 1;
    }
}
