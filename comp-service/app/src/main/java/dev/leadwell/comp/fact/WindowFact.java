package dev.leadwell.comp.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a due window as last told.
 *
 * @param end the first day after it
 * @param outcome {@code kept}, {@code not-kept}, {@code excused} or {@code withdrawn}
 */
public record WindowFact(UUID id, long version, UUID managerId, UUID repId, String kind, LocalDate start,
        LocalDate end, String outcome, @Nullable String cause, @Nullable String displacedBy,
        @Nullable String excusedClass, @Nullable String madeUpBy, boolean openingFact) {}
