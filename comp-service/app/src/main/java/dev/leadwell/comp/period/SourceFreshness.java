package dev.leadwell.comp.period;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to when all of another service's facts have arrived.
 *
 * @param upTo null where nothing was ever heard of it
 */
public record SourceFreshness(String source, @Nullable Instant upTo, boolean fresh) {}
