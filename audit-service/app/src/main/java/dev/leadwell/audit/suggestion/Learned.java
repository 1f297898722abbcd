package dev.leadwell.audit.suggestion;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a manager taught: corrections and dismissals. */
public interface Learned {

    List<Correction> corrections(UUID manager);

    /** The corrections of these keys as they stand; null for a key without one. */
    Map<String, @Nullable Correction> corrections(UUID manager, List<String> keys);

    void keep(UUID manager, Correction correction);

    void forget(UUID manager, String key);

    List<OccurrenceId> dismissals(UUID manager);

    void dismiss(UUID manager, OccurrenceId occurrence);

    void recall(UUID manager, OccurrenceId occurrence);
}
