package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.GatewaySettings.OrganisationSettings;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.secret.KeyFile;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The organisations whose people sign in with their own provider. */
public class Organisations {

    private static final String TYPE = "organisation";

    /** @param secret only that it is another now */
    private record Told(String name, String emailDomain, String issuer, String clientId, @Nullable String personClaim,
            @Nullable String secret) {}

    private record Stored(Told told, String sealedSecret) {}

    private final JdbcClient jdbc;
    private final KeyFile keyFile;
    private final TransactionOperations transactions;
    private final Journal journal;

    /** @param transactions of the tenant that is bound */
    public Organisations(JdbcClient jdbc, KeyFile keyFile, TransactionOperations transactions, Journal journal) {
        this.jdbc = jdbc;
        this.keyFile = keyFile;
        this.transactions = transactions;
        this.journal = journal;
    }

    /** As the operator's settings say now; the tenant of an organisation never changes. What is news is told the log. */
    public void put(OrganisationSettings organisation) {
        inside(new TenantId(organisation.tenant()), () -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))").param("id", organisation.id())
                    .query((row, i) -> 0).single();
            Stored before = stored(organisation.id());
            write(organisation);
            boolean another = before != null && isAnother(before.sealedSecret(), organisation.clientSecret());
            Told now = new Told(key(organisation.name()), key(organisation.emailDomain()), organisation.issuer(),
                    organisation.clientId(), organisation.personClaim(), another ? "changed" : null);
            if (before == null) {
                journal.record("organisation.added", TYPE, organisation.id(), null, now);
            } else if (!now.equals(before.told())) {
                journal.record("organisation.changed", TYPE, organisation.id(), before.told(), now);
            }
        });
    }

    private @Nullable Stored stored(String id) {
        return jdbc.sql("select * from organisation where id = :id").param("id", id)
                .query((row, i) -> new Stored(told(row), row.getString("sealed_secret"))).optional().orElse(null);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getString("name_key"), row.getString("email_domain_key"), row.getString("issuer"),
                row.getString("client_id"), row.getString("person_claim"), null);
    }

    private boolean isAnother(String sealed, String secret) {
        try {
            return !keyFile.open(sealed).equals(secret);
        } catch (IllegalStateException keyIsGone) {
            return true;
        }
    }

    private void write(OrganisationSettings organisation) {
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
        jdbc.sql("select id, tenant_id from organisation where not id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((row, i) -> Map.entry(row.getString(1), new TenantId(row.getObject(2, UUID.class)))).list()
                .forEach(gone -> remove(gone.getKey(), gone.getValue()));
    }

    private void remove(String id, TenantId tenant) {
        inside(tenant, () -> jdbc.sql("delete from organisation where id = :id and tenant_id = :tenant returning *")
                .param("id", id).param("tenant", tenant.value()).query((row, i) -> told(row)).optional()
                .ifPresent(before -> journal.record("organisation.removed", TYPE, id, before, null)));
    }

    private void inside(TenantId tenant, Runnable work) {
        Tenancy.run(tenant, () -> transactions.executeWithoutResult(status -> work.run()));
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
