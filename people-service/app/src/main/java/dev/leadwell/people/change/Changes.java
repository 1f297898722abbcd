package dev.leadwell.people.change;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of changes of the bound tenant, newest first (G6). */
public interface Changes {

    /** @param before JSON of ids and figures */
    record Change(UUID id, Instant at, String who, String what, String aggregateType, String aggregateId,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param before the last of the page before; null for the newest
     * @param about an aggregate's id or a part of what happened, empty for all
     */
    List<Change> page(@Nullable Instant before, @Nullable UUID beforeId, String about, int limit);
}
