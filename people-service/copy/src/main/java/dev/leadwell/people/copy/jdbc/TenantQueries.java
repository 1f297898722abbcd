package dev.leadwell.people.copy.jdbc;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.KnownTenants;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads tenants from the copy. */
@Transactional(readOnly = true)
public class TenantQueries implements Tenants, KnownTenants {
    private final JdbcClient jdbc;

    public TenantQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TenantSettings> find() {
        return jdbc.sql("select state from copy_tenant where tenant_id = :tenant")
                .param("tenant", Tenancy.current().value()).query(StateRow.ROW).optional().map(StateRow::settings);
    }

    @Override
    public TenantSettings current() {
        return find().orElseThrow(() -> ProblemException.unavailable(
                Wording.of("problem.organisation-unknown"),
                Duration.ofSeconds(5)));
    }

    /** The one table without a tenant: read outside any transaction of one. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TenantId> active() {
        return jdbc.sql("select id from tenant where state = 'active' order by id")
                .query((row, n) -> new TenantId(row.getObject(1, UUID.class))).list();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TenantId> all() {
        return jdbc.sql("select id from tenant where state <> 'deleted' order by id")
                .query((row, n) -> new TenantId(row.getObject(1, UUID.class))).list();
    }
}
