package dev.leadwell.people.roster;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The teams of the tenant. */
public interface Teams {

    /** Of those that are known. */
    Map<UUID, String> namesOf(Collection<UUID> teamIds);
}
