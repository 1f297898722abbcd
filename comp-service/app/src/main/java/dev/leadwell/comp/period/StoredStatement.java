package dev.leadwell.comp.period;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.tenancy.Tenancy;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payee's statement of one run.
 *
 * @param reason why there is no total, or what a reader should know of one: a code, with details after a colon
 * @param target rounded, for lists; exact in the document
 * @param document canonical inputs and result; null where there was nothing to calculate with
 * @param hash SHA-256 of the document
 */
public record StoredStatement(UUID periodId, int run, UUID payeeId, UUID statementId, @Nullable UUID planId,
        @Nullable Integer planVersion, boolean ready, @Nullable String reason, String currency,
        @Nullable BigDecimal target, @Nullable BigDecimal total, @Nullable BigDecimal forLeadership,
        @Nullable String document, @Nullable String hash) {

    /** Why there is no total; null where there is one. */
    public @Nullable String reasonCode() {
        return ready || reason == null ? null : reason.split(":", 2)[0];
    }

    /** What the reason is about: ids of components, the number of a version. */
    public List<String> reasonOf() {
        return ready || reason == null || !reason.contains(":")
                ? List.of()
                : Stream.of(reason.split(":", 2)[1].split(",")).filter(one -> !one.isEmpty()).toList();
    }

    /** One for a payee and a period, whatever the run. */
    static UUID id(UUID periodId, UUID payeeId) {
        return Ids.named(Tenancy.current(), "statement", periodId + "/" + payeeId);
    }
}
