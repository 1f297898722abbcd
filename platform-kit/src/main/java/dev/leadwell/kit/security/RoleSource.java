package dev.leadwell.kit.security;

import java.util.Set;
import java.util.UUID;

/** What a person may do today. Answers 503 where it has not heard of people for 15 minutes. */
public interface RoleSource {

    Set<String> rolesOf(UUID personId);
}
