package dev.leadwell.gateway.preference;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the persons of a tenant have chosen. */
public class Preferences {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public Preferences(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Preference of(TenantId tenant, UUID person) {
        return Tenancy.call(tenant, () -> transactions.execute(status -> jdbc.sql("""
                select language, zone from person_preference
                where tenant_id = :tenant and person_id = :person""").param("tenant", tenant.value())
                .param("person", person).query(Preference.class).optional().orElse(Preference.NONE)));
    }

    public void keep(TenantId tenant, UUID person, Preference chosen) {
        Tenancy.run(tenant, () -> transactions.executeWithoutResult(status -> jdbc.sql("""
                insert into person_preference (tenant_id, person_id, language, zone)
                values (:tenant, :person, :language, :zone)
                on conflict (tenant_id, person_id) do update set language = excluded.language, zone = excluded.zone""")
                .param("tenant", tenant.value()).param("person", person).param("language", chosen.language())
                .param("zone", chosen.zone()).update()));
    }
}
