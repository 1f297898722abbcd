package dev.leadwell.kit.console;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two changed the same: what the second sent was not saved, and is not lost either.
 *
 * @param who changed it meanwhile; null where that is not known or not to be said
 * @param at when
 * @param differences those that differ; of a text that both wrote, both texts
 * @param action where the own change is sent once more
 * @param again what is sent with it: all that was typed, and the version that is there now
 * @param theirs address of what is saved
 */
public record Conflict(@Nullable String who, @Nullable Instant at, List<Difference> differences, String action,
        Map<String, String> again, String theirs) {

    public Conflict {
        differences = differences.stream().filter(Difference::differs).toList();
        again = Collections.unmodifiableMap(new LinkedHashMap<>(again));
    }

    /**
     * @param field of a text that can be put together from both, what it is sent as; null where one takes one or other
     */
    public record Difference(String label, String mine, String theirs, @Nullable String field) {

        boolean differs() {
            return !mine.strip().equals(theirs.strip());
        }
    }

    /** Both wanted the same: nothing is to be decided. */
    public boolean settled() {
        return differences.isEmpty();
    }

    /** What a form sends unseen: a text that is put together is sent as it then stands in its field. */
    public Map<String, String> unseen() {
        Map<String, String> unseen = new LinkedHashMap<>(again);
        differences.stream().map(Difference::field).forEach(unseen::remove);
        return unseen;
    }
}
