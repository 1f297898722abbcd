package dev.leadwell.comp.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans of the bound tenant. */
public interface Plans {

    Optional<Plan> find(UUID planId);

    List<Plan> findAll(Collection<UUID> planIds);

    /** Keeps others from changing it until the transaction ends. */
    Optional<Plan> lock(UUID planId);

    /** By name, after the one given ({@code ""} and any id: from the start). */
    List<Plan> page(String afterNameKey, UUID afterId, int size);

    void add(Plan plan, String by, Instant now);

    /** Writes name, revision and the newest version. */
    void save(Plan plan, String by);

    boolean nameTaken(String name, UUID exceptPlan);

    static String nameKey(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
