package dev.leadwell.comp.pay;

import java.util.List;
import java.util.UUID;

/**
 * A payee's targets and dated quotas.
 *
 * @param version 0 while nothing was entered
 */
public record Pay(UUID payeeId, long version, List<Target> targets, List<DatedQuota> quotas) {

    public static Pay nothing(UUID payeeId) {
        return new Pay(payeeId, 0, List.of(), List.of());
    }
}
