package dev.leadwell.kit.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may come in today, and as what. Answers 503 where it has not heard of people for 15 minutes. */
@FunctionalInterface
public interface RoleSource {

    /** What a person may do; empty for whoever has no access at all, which is not the same as no role. */
    Optional<Set<String>> accessOf(UUID personId);

    /** Whether a person may come in at all, for whomever they act. */
    default boolean hasAccess(UUID personId) {
        return accessOf(personId).isPresent();
    }

    default Set<String> rolesOf(UUID personId) {
        return accessOf(personId).orElse(Set.of());
    }
}
