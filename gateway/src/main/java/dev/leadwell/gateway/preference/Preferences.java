package dev.leadwell.gateway.preference;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the persons of a tenant have chosen. */
public class Preferences {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Journal journal;

    public Preferences(JdbcClient jdbc, TransactionOperations transactions, Journal journal) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
    }

    public Preference of(TenantId tenant, UUID person) {
        return inside(tenant, () -> find(tenant, person));
    }

    public void keep(TenantId tenant, UUID person, Preference chosen) {
        inside(tenant, () -> {
            Preference before = find(tenant, person);
            if (!before.equals(chosen)) {
                put(tenant, person, chosen);
                journal.record("own-settings.changed", "person", person.toString(), before, chosen);
            }
            return chosen;
        });
    }

    private Preference find(TenantId tenant, UUID person) {
        return jdbc.sql("""
                select language, zone from person_preference
                where tenant_id = :tenant and person_id = :person""").param("tenant", tenant.value())
                .param("person", person).query(Preference.class).optional().orElse(Preference.NONE);
    }

    private void put(TenantId tenant, UUID person, Preference chosen) {
        jdbc.sql("""
                insert into person_preference (tenant_id, person_id, language, zone)
                values (:tenant, :person, :language, :zone)
                on conflict (tenant_id, person_id) do update set language = excluded.language, zone = excluded.zone""")
                .param("tenant", tenant.value()).param("person", person).param("language", chosen.language())
                .param("zone", chosen.zone()).update();
    }

    private Preference inside(TenantId tenant, Supplier<Preference> work) {
        return Tenancy.call(tenant, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
