package dev.leadwell.comp.measure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a component of a kind begins with.
 *
 * @param weight in a new plan, in percent; null where it is not in one
 * @param settings of the measure
 * @param line attainment and what it pays, by turns
 * @param whenNotComputable null only where the payee waits
 */
public record Usual(@Nullable String weight, boolean leads, Map<String, Object> settings, List<String> line,
        @Nullable String whenNotComputable) {}
