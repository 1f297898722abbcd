package dev.leadwell.gateway.signin;

import dev.leadwell.kit.tenancy.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which person of which tenant somebody is, by what a provider calls them. */
public class SignIns {

    public record Binding(TenantId tenant, UUID person) {}

    private final JdbcClient jdbc;

    public SignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("""
                insert into sign_in (issuer, subject, tenant_id, person_id)
                values (:issuer, :subject, :tenant, :person) on conflict do nothing""").param("issuer", issuer)
                .param("subject", subject).param("tenant", binding.tenant().value()).param("person", binding.person())
                .update();
        return find(issuer, subject).orElseThrow();
    }

    public void unbind(String issuer, String subject) {
        jdbc.sql("delete from sign_in where issuer = :issuer and subject = :subject").param("issuer", issuer)
                .param("subject", subject).update();
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
