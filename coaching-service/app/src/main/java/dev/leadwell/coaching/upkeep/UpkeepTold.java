package dev.leadwell.coaching.upkeep;

import dev.leadwell.kit.events.EventDraft;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What others were told last of a tenant's windows.
 *
 * @param since when they began to be worked out; null: all are
 */
public record UpkeepTold(long version, @Nullable Instant since) {

    static final String TYPE = "coaching.upkeep-changed.v1";

    /** {@code coaching.upkeep-changed.v1}. */
    record UpkeepChanged(long version, @Nullable Instant workingOutSince) {}

    EventDraft draft() {
        return new EventDraft(TYPE, Tenancy.current().toString(), version, new UpkeepChanged(version, since));
    }
}
