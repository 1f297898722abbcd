package dev.leadwell.system.fault.probe;

import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.tenancy.KnownTenants;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Probe {

    public static final TenantId TENANT = TenantId.of("0f00d3a7-0000-4000-8000-00000000fa17");
    public static final String EVENT = "audit.entry-changed.v1";

    public static void main(String[] args) {
        SpringApplication.run(Probe.class, args);
    }

    @Bean
    KnownTenants known() {
        return () -> List.of(TENANT);
    }

    @Bean
    RoleSource roles() {
        return person -> Optional.of(Set.of());
    }
}
