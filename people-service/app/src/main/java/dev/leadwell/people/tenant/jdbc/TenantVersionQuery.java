package dev.leadwell.people.tenant.jdbc;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.tenant.TenantVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class TenantVersionQuery implements TenantVersions {
    private final JdbcClient jdbc;

    TenantVersionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long current() {
        return jdbc.sql("select version from copy_tenant where tenant_id = :tenant")
                .param("tenant", Tenancy.current().value()).query(Long.class).optional().orElse(0L);
    }
}
