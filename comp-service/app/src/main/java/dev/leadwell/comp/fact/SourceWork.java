package dev.leadwell.comp.fact;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether another service still works out what it heard of the bound tenant: until then its facts are not all there. */
public interface SourceWork {

    /**
     * Keeps it if it is newer than what is known.
     *
     * @param since null: everything is worked out
     */
    void take(String source, long epoch, long version, @Nullable Instant since);

    Optional<Instant> workingOutSince(String source);
}
