package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.GatewaySettings.OrganisationSettings;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations whose people sign in with their own provider. */
public class Organisations {

    private final JdbcClient jdbc;
    private final KeyFile keyFile;

    public Organisations(JdbcClient jdbc, KeyFile keyFile) {
        this.jdbc = jdbc;
        this.keyFile = keyFile;
    }

    /** As the operator's settings say now; the tenant of an organisation never changes. */
    public void put(OrganisationSettings organisation) {
        int rows = jdbc.sql("""
                insert into organisation (id, tenant_id, name, name_key, email_domain_key, issuer, client_id,
                                          sealed_secret, person_claim)
                values (:id, :tenant, :name, :nameKey, :domain, :issuer, :client, :secret, :claim)
                on conflict (id) do update set name = excluded.name, name_key = excluded.name_key,
                    email_domain_key = excluded.email_domain_key, issuer = excluded.issuer,
                    client_id = excluded.client_id, sealed_secret = excluded.sealed_secret,
                    person_claim = excluded.person_claim
                where organisation.tenant_id = excluded.tenant_id""").param("id", organisation.id())
                .param("tenant", organisation.tenant()).param("name", organisation.name())
                .param("nameKey", key(organisation.name())).param("domain", key(organisation.emailDomain()))
                .param("issuer", organisation.issuer()).param("client", organisation.clientId())
                .param("secret", keyFile.seal(organisation.clientSecret()))
                .param("claim", organisation.personClaim()).update();
        if (rows == 0) {
            throw new IllegalStateException("Organisation %s is another tenant's: give this one an id of its own"
                    .formatted(organisation.id()));
        }
    }

    /** Whose settings are gone does not sign in here any more; who was bound stays bound, should they come back. */
    public void keepOnly(Collection<String> ids) {
        jdbc.sql("delete from organisation where not id = any(:ids)").param("ids", ids.toArray(String[]::new))
                .update();
    }

    public Optional<Organisation> find(String id) {
        return jdbc.sql("select * from organisation where id = :id").param("id", id).query(this::read).optional();
    }

    /** By the organisation's name, its e-mail domain, or somebody's whole address there. */
    public Optional<Organisation> named(String text) {
        String key = key(text.substring(text.lastIndexOf('@') + 1));
        return jdbc.sql("select * from organisation where name_key = :key or email_domain_key = :key limit 1")
                .param("key", key).query(this::read).optional();
    }

    private Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(row.getString("id"), new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("name"), row.getString("issuer"), row.getString("client_id"),
                keyFile.open(row.getString("sealed_secret")), row.getString("person_claim"));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
