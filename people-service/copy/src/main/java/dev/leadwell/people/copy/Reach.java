package dev.leadwell.people.copy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who may see whom by the reporting tree as of a day (G5); what an administrator sees follows from the role instead.
 * Reach ends with the employment: whoever is not employed today sees nobody, on whatever day.
 */
public interface Reach {

    /** Oneself and everybody below. */
    boolean sees(UUID viewer, UUID subject, LocalDate on);

    /** Whether the subject reports to the viewer, directly or through others. */
    boolean above(UUID viewer, UUID subject, LocalDate on);

    /** Everybody who reported to a person then, directly or through others; also of somebody who has left since. */
    Set<UUID> below(UUID root, LocalDate on);

    /** Who of those right below a person led then, with everybody below each, in one statement. */
    Map<UUID, Set<UUID>> branches(UUID root, LocalDate on);
}
