package dev.leadwell.comp.plan;

import dev.leadwell.comp.calculation.plan.PlanTerms;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan, in force over {@code [from, to)} unless a later one takes over.
 *
 * @param releasedAt when it was sent for signature; null while it is a draft
 */
public record PlanVersion(int version, LocalDate from, @Nullable LocalDate to, PlanTerms terms,
        @Nullable Instant releasedAt) {

    public boolean released() {
        return releasedAt != null;
    }

    public String state() {
        return released() ? "released" : "draft";
    }
}
