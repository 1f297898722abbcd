package dev.leadwell.comp.attainment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a payee attained of a measure on a day; payee, measure and day name it.
 *
 * @param quota what was asked for, where quotas come with the figures
 */
public record Attainment(UUID id, UUID payeeId, String measure, LocalDate date, BigDecimal attained,
        @Nullable BigDecimal quota, String enteredBy, Instant enteredAt) {

    boolean saysTheSame(Attainment other) {
        return attained.compareTo(other.attained) == 0 && (quota == null
                ? other.quota == null
                : other.quota != null && quota.compareTo(other.quota) == 0);
    }
}
