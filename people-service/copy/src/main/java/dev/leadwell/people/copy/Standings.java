package dev.leadwell.people.copy;

import java.util.Optional;
import java.util.UUID;

/** How the persons of the bound tenant stand today, where the tenant is. */
public interface Standings {

    /** Empty for whoever was not heard of; 503 as long as nothing was heard of the tenant. */
    Optional<Standing> today(UUID personId);
}
