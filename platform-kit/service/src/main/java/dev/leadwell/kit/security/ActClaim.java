package dev.leadwell.kit.security;

import dev.leadwell.kit.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who acts for the subject: {@code act} of RFC 8693, with the actor's {@code sub} and, if the issuer says it, the
 * actor's {@code tenant}. Only a person acts, only for a person, and nobody through somebody else.
 */
final class ActClaim {

    private static final String NAME = "act";

    private ActClaim() {}

    /** Null where the subject acts. */
    static @Nullable UUID actor(Jwt jwt, TenantId tenant, @Nullable UUID subject) {
        Object claim = jwt.getClaims().get(NAME);
        if (claim == null && !jwt.hasClaim(NAME)) {
            return null;
        }
        if (subject == null) {
            throw new IllegalArgumentException("claim act stands in a token that is no person's");
        }
        if (!(claim instanceof Map<?, ?> act) || !(act.get("sub") instanceof String sub)) {
            throw new IllegalArgumentException("claim act names nobody");
        }
        if (act.containsKey(NAME)) {
            throw new IllegalArgumentException("claim act names a chain of actors");
        }
        if (act.containsKey("tenant") && !tenant.toString().equals(act.get("tenant"))) {
            throw new IllegalArgumentException("claim act names an actor of another tenant");
        }
        UUID actor = UUID.fromString(sub);
        return actor.equals(subject) ? null : actor;
    }
}
