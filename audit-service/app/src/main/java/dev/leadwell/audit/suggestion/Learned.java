package dev.leadwell.audit.suggestion;

import java.util.Collection;
import java.util.UUID;

/** What managers taught: corrections and dismissals. */
public interface Learned {

    Taught of(UUID manager);

    void keep(UUID manager, Collection<Correction> corrections);

    void forget(UUID manager, Collection<String> keys);

    void dismiss(UUID manager, Collection<OccurrenceId> occurrences);

    void recall(UUID manager, Collection<OccurrenceId> occurrences);
}
