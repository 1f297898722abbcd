package dev.leadwell.people.roster;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The teams of the tenant. */
public interface Teams {

    /** By what a name is looked up: one whatever its letters' size and the spaces in it. */
    static String nameKey(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Ids of those that are in use, by {@link #nameKey}. */
    Map<String, UUID> byNameKey();

    /** Of those that are known. */
    Map<UUID, String> namesOf(Collection<UUID> teamIds);
}
