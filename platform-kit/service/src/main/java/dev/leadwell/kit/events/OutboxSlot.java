package dev.leadwell.kit.events;

import dev.leadwell.kit.tenancy.KnownTenants;
import dev.leadwell.kit.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The replication slot that the outbox is published from, and what is known of it: what was committed while it was
 * away reaches nobody, so a slot made anew means that facts may be missing until every tenant has said all again.
 */
class OutboxSlot {

    private static final String NO_SLOT = "none";

    private final JdbcClient jdbc;
    private final ObjectProvider<KnownTenants> tenants;
    private final String name;
    private volatile boolean seen;

    /** @param name {@code none} where nobody publishes, as in tests */
    OutboxSlot(JdbcClient jdbc, ObjectProvider<KnownTenants> tenants,
            @Value("${leadwell.outbox.slot}") String name) {
        this.jdbc = jdbc;
        this.tenants = tenants;
        this.name = name;
        this.seen = name.equals(NO_SLOT);
    }

    /** @param generation null where nothing was recorded of it yet */
    record State(boolean usable, long retained, @Nullable Long generation, @Nullable Boolean present,
            @Nullable Instant missingSince, @Nullable String cause) {

        boolean factsMayBeMissing() {
            return missingSince != null;
        }
    }

    State state() {
        return jdbc.sql("""
                select r.slot_name is not null and r.wal_status is distinct from 'lost' as usable,
                       coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), r.restart_lsn), 0)::bigint as retained,
                       s.generation, s.present, s.missing_since, s.cause
                from (select cast(:slot as text) as name) n
                left join pg_replication_slots r on r.slot_name = n.name and r.database = current_database()
                left join outbox_slot s on s.slot = n.name""")
                .param("slot", name).query((row, n) -> {
                    var since = row.getTimestamp("missing_since");
                    return new State(row.getBoolean("usable"), row.getLong("retained"),
                            row.getObject("generation", Long.class), row.getObject("present", Boolean.class),
                            since == null ? null : since.toInstant(), row.getString("cause"));
                }).single();
    }

    /** Whether it was there when it was last looked for; looked for again if it was not. */
    boolean usable() {
        return seen || check();
    }

    /** Looks for it, and records what has become of it. */
    boolean check() {
        if (name.equals(NO_SLOT)) {
            return true;
        }
        State found = state();
        seen = found.usable();
        if (found.usable() && found.generation() == null) {
            jdbc.sql("select outbox_slot_made(?)").param(name).query().listOfRows();
        } else if (found.usable() && Boolean.FALSE.equals(found.present())) {
            jdbc.sql("update outbox_slot set present = true where slot = ?").param(name).update();
        } else if (!found.usable() && Boolean.TRUE.equals(found.present())) {
            missing("lost");
        }
        return found.usable();
    }

    /** A beat came back and the one before it never did: neither did the facts between them. */
    void beatsAreMissing() {
        missing("beats-missing");
    }

    private void missing(String cause) {
        jdbc.sql("""
                update outbox_slot set generation = generation + 1, present = cast(:cause as text) <> 'lost',
                    missing_since = coalesce(missing_since, now()), cause = :cause
                where slot = :slot and (present or cast(:cause as text) <> 'lost')""")
                .param("cause", cause).param("slot", name).update();
    }

    /** The running number of a beat, in the transaction that writes it, so that numbers are in the order of commits. */
    Optional<Long> nextBeat() {
        return jdbc.sql("update outbox_slot set beats = beats + 1 where slot = ? returning beats").param(name)
                .query(Long.class).optional();
    }

    long generation() {
        return Optional.ofNullable(state().generation()).orElse(0L);
    }

    /** @param generation the one in which the tenant began to say everything again */
    void republished(TenantId tenant, long generation) {
        jdbc.sql("""
                insert into outbox_republished as r (tenant, generation) values (?, ?)
                on conflict (tenant) do update set generation = excluded.generation
                where r.generation < excluded.generation""").params(tenant.value(), generation).update();
    }

    /** The tenants that have yet to say everything again; none means that nothing is missing any more, and is kept. */
    long outstanding(State found) {
        if (!found.factsMayBeMissing() || found.generation() == null) {
            return 0;
        }
        List<UUID> known = tenants.stream().flatMap(each -> each.all().stream()).map(TenantId::value).toList();
        long done = jdbc.sql("select count(*) from outbox_republished where tenant = any(?) and generation >= ?")
                .params(known.toArray(UUID[]::new), found.generation()).query(Long.class).single();
        if (done == known.size() && found.usable()) {
            jdbc.sql("update outbox_slot set missing_since = null, cause = null where slot = ? and generation = ?")
                    .params(name, found.generation()).update();
        }
        return known.size() - done;
    }
}
