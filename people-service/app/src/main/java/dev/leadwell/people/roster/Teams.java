package dev.leadwell.people.roster;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The teams of the tenant. */
public interface Teams {

    /** Ids of those that are in use, by what a name is looked up by. */
    Map<String, UUID> byNameKey(UnaryOperator<String> key);

    /** Of those that are known. */
    Map<UUID, String> namesOf(Collection<UUID> teamIds);
}
