package dev.leadwell.test.sample;

import dev.leadwell.kit.journal.Unshown;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.tenancy.KnownTenants;
import dev.leadwell.kit.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The smallest service: one resource, one event in, one event out. */
@SpringBootApplication
class SampleService {

    static final Map<UUID, Set<String>> ROLES = new ConcurrentHashMap<>();
    static final Set<UUID> LEFT = ConcurrentHashMap.newKeySet();

    public static void main(String[] args) {
        SpringApplication.run(SampleService.class, args);
    }

    /** Those that a test names. */
    static final Set<TenantId> TENANTS = ConcurrentHashMap.newKeySet();

    @Bean
    KnownTenants known() {
        return () -> List.copyOf(TENANTS);
    }

    @Bean
    Unshown unshown() {
        return type -> type.equals("letter") ? Set.of("secret") : Set.of();
    }

    @Bean
    RoleSource roles() {
        return person -> {
            Set<String> roles = ROLES.getOrDefault(person, Set.of());
            if (roles.contains("unknown")) {
                throw ProblemException.unavailable(Wording.text("The copy of people is too old."),
                        Duration.ofSeconds(30));
            }
            return LEFT.contains(person) ? Optional.empty() : Optional.of(roles);
        };
    }
}
