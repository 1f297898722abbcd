package dev.leadwell.comp.pay;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Targets and quotas of the bound tenant. */
public interface Pays {

    Optional<Pay> find(UUID payeeId);

    /** Keeps others from changing it until the transaction ends; makes the row where there is none. */
    Pay lock(UUID payeeId, Instant now);

    Map<UUID, Pay> findAll(Collection<UUID> payeeIds);

    void replace(Pay pay, Instant now);

    /** How many of a period's run have other targets or quotas than when it began. */
    long changedSince(Instant moment, UUID periodId, int run);
}
