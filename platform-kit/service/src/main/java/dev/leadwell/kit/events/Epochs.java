package dev.leadwell.kit.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The epoch that the bound tenant's facts of this service are told in: 1 at first, higher after every restore to an
 * earlier moment. Consumers compare it before the version, so that what was restored wins over what it undid.
 */
class Epochs {

    private final JdbcClient jdbc;
    private final Clock clock;

    Epochs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Raised(long before, long epoch) {}

    /** To publish in, until the end of the transaction: nobody raises it meanwhile. */
    long current() {
        return jdbc.sql("select publishing_epoch()").query(Long.class).single();
    }

    /**
     * Waits for whoever is publishing. Numbered by the second at which it is raised, so that two restores of the same backup, in which
     * the epoch of the first is not known, differ.
     */
    Raised raise() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('leadwell epoch'), hashtext(current_setting('app.tenant_id')))")
                .query().listOfRows();
        long before = current();
        Instant now = clock.instant();
        long raised = jdbc.sql("""
                insert into event_epoch as e (tenant_id, epoch, raised_at)
                values (current_setting('app.tenant_id')::uuid, ?, ?)
                on conflict (tenant_id) do update set epoch = greatest(e.epoch + 1, excluded.epoch),
                    raised_at = excluded.raised_at
                returning epoch""").params(Math.max(2, now.getEpochSecond()), Timestamp.from(now)).query(Long.class)
                .single();
        return new Raised(before, raised);
    }
}
