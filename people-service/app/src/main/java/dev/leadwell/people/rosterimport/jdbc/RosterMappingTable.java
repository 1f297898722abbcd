package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.rosterimport.RosterMapping;
import dev.leadwell.people.rosterimport.RosterMappings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class RosterMappingTable implements RosterMappings {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RosterMappingTable(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private JdbcClient.StatementSpec sql(String statement, String headers) {
        return jdbc.sql(statement).param("tenant", Tenancy.current().value()).param("headers", digest(headers));
    }

    @Override
    public Optional<RosterMapping> decided(String headers) {
        return sql("select mapping from roster_mapping where tenant_id = :tenant and headers = :headers", headers)
                .query(String.class).optional().map(stored -> json.readValue(stored, StoredMapping.class).mapping());
    }

    @Override
    public void keep(String headers, RosterMapping decided) {
        sql("""
                insert into roster_mapping (tenant_id, headers, mapping, accepted_at)
                values (:tenant, :headers, :mapping::jsonb, :at)
                on conflict (tenant_id, headers) do update set mapping = excluded.mapping,
                    accepted_at = excluded.accepted_at""", headers)
                .param("mapping", json.writeValueAsString(StoredMapping.of(decided)))
                .param("at", Timestamp.from(clock.instant())).update();
    }

    /** Headers may be longer than what an index holds. */
    private static byte[] digest(String headers) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(headers.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
