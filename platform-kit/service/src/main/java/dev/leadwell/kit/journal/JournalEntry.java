package dev.leadwell.kit.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change as it was recorded.
 *
 * @param who a person's id, a program's name, or {@code system}
 * @param asWhom the person for whom it was done, where that is another
 * @param before ids and figures; null for what is new
 * @param after null for what is gone
 */
public record JournalEntry(UUID id, Instant at, String who, @Nullable String asWhom, String what, String aggregateType,
        String aggregateId, @Nullable JsonNode before, @Nullable JsonNode after, @Nullable String requestId) {}
