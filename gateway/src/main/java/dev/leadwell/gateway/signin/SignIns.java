package dev.leadwell.gateway.signin;

import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which person of which tenant somebody is, by what a provider calls them. */
public class SignIns {

    public record Binding(TenantId tenant, UUID person) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Journal journal;

    /** @param transactions of the tenant that is bound */
    public SignIns(JdbcClient jdbc, TransactionOperations transactions, Journal journal) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
    }

    public Optional<Binding> find(String issuer, String subject) {
        return jdbc.sql("select tenant_id, person_id from sign_in where issuer = :issuer and subject = :subject")
                .param("issuer", issuer).param("subject", subject)
                .query((row, i) -> new Binding(new TenantId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class)))
                .optional();
    }

    /** The first binding stays: whoever comes later under the same name does not take it over. */
    public Binding bind(String issuer, String subject, Binding binding) {
        inside(binding.tenant(), () -> {
            if (insert(issuer, subject, binding)) {
                journal.record("sign-in.bound", "person", binding.person().toString(), null, who(issuer, subject));
            }
        });
        return find(issuer, subject).orElseThrow();
    }

    private boolean insert(String issuer, String subject, Binding binding) {
        return jdbc.sql("""
                insert into sign_in (issuer, subject, tenant_id, person_id)
                values (:issuer, :subject, :tenant, :person) on conflict do nothing""").param("issuer", issuer)
                .param("subject", subject).param("tenant", binding.tenant().value()).param("person", binding.person())
                .update() == 1;
    }

    public void unbind(String issuer, String subject) {
        find(issuer, subject).ifPresent(bound -> inside(bound.tenant(), () -> {
            int rows = jdbc.sql("""
                    delete from sign_in
                    where issuer = :issuer and subject = :subject and tenant_id = :tenant""").param("issuer", issuer)
                    .param("subject", subject).param("tenant", bound.tenant().value()).update();
            if (rows == 1) {
                journal.record("sign-in.unbound", "person", bound.person().toString(), who(issuer, subject), null);
            }
        }));
    }

    private static Map<String, String> who(String issuer, String subject) {
        return Map.of("issuer", issuer, "subject", subject);
    }

    private void inside(TenantId tenant, Runnable work) {
        Tenancy.run(tenant, () -> transactions.executeWithoutResult(status -> work.run()));
    }

    /** Asked at every refresh, so that somebody who is unbound is out within five minutes. */
    public boolean stillBound(SignedIn person) {
        return find(person.via(), person.subject()).filter(binding -> binding.person().equals(person.person())
                && binding.tenant().value().equals(person.tenant())).isPresent();
    }

    /** The sessions of the demo's people end when demo users are off. */
    public void unbindDemo() {
        jdbc.sql("delete from sign_in where issuer = :demo").param("demo", DemoCast.ISSUER).update();
    }
}
