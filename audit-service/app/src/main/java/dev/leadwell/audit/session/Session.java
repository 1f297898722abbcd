package dev.leadwell.audit.session;

import dev.leadwell.audit.category.Category;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What audit knows of a session.
 *
 * @param state coaching's word; one that is unknown here suggests nothing
 * @param start when it was held, else when it is planned
 */
public record Session(UUID id, long version, UUID managerId, UUID repId, String kind, String state, String uid,
        Instant start, Instant end, Category category, boolean contested) {

    private static final Set<String> SUGGESTING = Set.of("scheduled", "held");

    public boolean suggests() {
        return SUGGESTING.contains(state);
    }

    public boolean held() {
        return state.equals("held");
    }
}
