package dev.leadwell.gateway.signin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person at our issuer.
 *
 * @param via the provider that said so, or {@code demo}
 * @param subject who it is there
 * @param zone IANA zone for greeting and dates on Home
 */
public record SignedIn(UUID tenant, UUID person, String via, String subject, String fullName,
        String zone) implements AuthenticatedPrincipal {

    @Override
    @JsonIgnore
    public String getName() {
        return person.toString();
    }
}
