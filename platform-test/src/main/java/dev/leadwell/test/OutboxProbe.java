package dev.leadwell.test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a service's outbox held, in order of commit or nearly so: the rows themselves are deleted at once. */
public final class OutboxProbe {
    /** Outside the schema that the service uses, written by a trigger that runs as the superuser. */
    static final String INSTALL = """
            create schema if not exists probe;
            create table if not exists probe.outbox_seen (n bigserial primary key, tenant_id uuid, topic text, key text,
                type text, subject text, version bigint, payload text, epoch bigint);
            create or replace function probe.see_outbox() returns trigger language plpgsql security definer as $$
            begin
                insert into probe.outbox_seen (tenant_id, topic, key, type, subject, version, payload, epoch)
                values (new.tenant_id, new.topic, new.key, new.ce_type, new.ce_subject, new.ce_aggregateversion::bigint,
                    convert_from(new.payload, 'UTF8'), new.ce_epoch::bigint);
                return null;
            end $$;
            grant usage on schema probe to public;
            drop trigger if exists seen on public.outbox;
            create trigger seen after insert on public.outbox for each row execute function probe.see_outbox();
            """;
    private static final ObjectMapper JSON = new ObjectMapper();
    private final TestDatabase database;

    public OutboxProbe(TestDatabase database) {
        this.database = database;
    }

    /** An event as the outbox had it. */
    public record Seen(String tenant, String topic, String key, String type, String aggregateId, long version,
            String payload, long epoch) {
        public JsonNode data() {
            return JSON.readTree(payload);
        }
    }

    /** The committed events of a tenant of one type, oldest first. */
    public List<Seen> of(Object tenant, String type) {
        return all(tenant).stream().filter(seen -> seen.type().equals(type)).toList();
    }

    /** The committed events of a tenant without beats, oldest first. */
    public List<Seen> all(Object tenant) {
        try (var admin = database.servers().admin(database.name()); var query = admin.prepareStatement("""
                select tenant_id, topic, key, type, subject, version, payload, epoch from probe.outbox_seen
                where tenant_id = ?::uuid and type not like '%.beat.v%' order by n""")) {
            query.setString(1, tenant.toString());
            var rows = query.executeQuery();
            var seen = new ArrayList<Seen>();
            while (rows.next()) {
                seen.add(new Seen(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4),
                        rows.getString(5),
                        rows.getLong(6), rows.getString(7), rows.getLong(8)));
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the tenant has at least so many events of the type. */
    public List<Seen> await(Object tenant, String type, int atLeast) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> of(tenant, type),
                seen -> seen.size() >= atLeast);
    }
}
