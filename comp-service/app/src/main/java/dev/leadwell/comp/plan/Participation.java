package dev.leadwell.comp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payee's part in one plan over {@code [from, to)}.
 *
 * @param version goes up with every change that others are told
 * @param signatures in the order of the plan's versions
 */
public record Participation(UUID id, UUID planId, UUID payeeId, LocalDate from, @Nullable LocalDate to, long version,
        List<Signature> signatures) {

    /** @param signedBy the payee, or who recorded what was signed before */
    public record Signature(int planVersion, Instant signedAt, String signedBy, boolean openingFact) {}

    /** Null while it goes on. */
    public @Nullable LocalDate lastDay() {
        return to == null ? null : to.minusDays(1);
    }

    public Optional<Signature> newestSignature() {
        return signatures.isEmpty() ? Optional.empty() : Optional.of(signatures.getLast());
    }

    public boolean signed(int planVersion) {
        return signatures.stream().anyMatch(signature -> signature.planVersion() == planVersion);
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || otherFrom.isBefore(to)) && (otherTo == null || from.isBefore(otherTo));
    }
}
