package dev.leadwell.coaching.note.jdbc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import dev.leadwell.coaching.note.TenantKeys;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.tenancy.Tenancy;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bound tenant's own key, kept sealed with the installation's, made when its first note is written. */
@Repository
class JdbcTenantKeys implements TenantKeys {

    private final JdbcClient jdbc;
    private final KeyFile installation;

    JdbcTenantKeys(JdbcClient jdbc, KeyFile installation) {
        this.jdbc = jdbc;
        this.installation = installation;
    }

    private record Row(String id, String sealed) {}

    @Override
    public OctetSequenceKey current() {
        return find().orElseGet(() -> {
            OctetSequenceKey fresh = generate();
            jdbc.sql("insert into note_key (tenant_id, id, sealed) values (:tenant, :id, :sealed)")
                    .param("tenant", tenant()).param("id", fresh.getKeyID())
                    .param("sealed", installation.seal(fresh.toJSONString())).update();
            return fresh;
        });
    }

    /** Of two that write a tenant's first note at once, the second waits and finds the first one's key. */
    private Optional<OctetSequenceKey> find() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))").param("lock", "note_key/" + tenant())
                .query((row, number) -> number).list();
        return jdbc.sql("select id, sealed from note_key where tenant_id = :tenant order by id limit 1")
                .param("tenant", tenant()).query(Row.class).optional().map(row -> open(row.sealed()));
    }

    @Override
    public OctetSequenceKey named(String id) {
        return jdbc.sql("select id, sealed from note_key where tenant_id = :tenant and id = :id")
                .param("tenant", tenant()).param("id", id).query(Row.class).optional().map(row -> open(row.sealed()))
                .orElseThrow(() -> new IllegalStateException("The tenant's key " + id + " was destroyed"));
    }

    private OctetSequenceKey open(String sealed) {
        try {
            return OctetSequenceKey.parse(installation.open(sealed));
        } catch (ParseException e) {
            throw new IllegalStateException("A tenant's key is damaged", e);
        }
    }

    private static OctetSequenceKey generate() {
        try {
            return new OctetSequenceKeyGenerator(256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }
}
