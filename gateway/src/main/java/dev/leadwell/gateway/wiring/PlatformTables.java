package dev.leadwell.gateway.wiring;

import dev.leadwell.kit.tenancy.RowSecurityGuard;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gateway's tables without a tenant's policy, and why: each is read before anybody knows the tenant, or
 * belongs to the installation. Every other table is under the same guard as the services'.
 */
public class PlatformTables implements InitializingBean {

    public static final List<String> NAMES = List.of(
            // the installation's own
            "signing_key", "operator_log",
            // found by what is typed on the sign-in page, or by what a provider says: they lead to the tenant
            "organisation", "sign_in",
            // found by a code, a token or a cookie
            "oauth2_authorization", "former_refresh_token", "spring_session", "spring_session_attributes",
            // counters by key
            "rate_bucket");

    private final RowSecurityGuard guard;

    PlatformTables(JdbcClient jdbc) {
        this.guard = new RowSecurityGuard(jdbc);
    }

    /** What is wrong with the role and with all other tables. */
    public List<String> faults() {
        return guard.faults().stream()
                .filter(fault -> NAMES.stream().noneMatch(table -> fault.startsWith("table " + table + " "))).toList();
    }

    @Override
    public void afterPropertiesSet() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The database does not keep tenants apart:\n- " + String.join("\n- ", faults));
        }
    }
}
