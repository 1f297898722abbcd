package dev.leadwell.kit.tenancy;

import dev.leadwell.kit.InService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Every transaction belongs to a tenant, and the database holds to it. */
@AutoConfiguration(before = DataSourceTransactionManagerAutoConfiguration.class)
@InService
@Import({TenantTransactionManager.class, RowSecurityGuard.class})
class TenancyParts {}
