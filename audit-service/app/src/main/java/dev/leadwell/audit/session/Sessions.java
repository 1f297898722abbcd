package dev.leadwell.audit.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sessions that are known. */
public interface Sessions {

    /**
     * Written only where they are newer than what is known.
     *
     * @return whose sessions changed by that: the managers that they have now, and those that they had
     */
    Set<UUID> put(Collection<AtEpoch> sessions);

    /** @param epoch before the version: higher after coaching was restored to an earlier moment */
    record AtEpoch(Session session, long epoch) {}

    /** A manager's sessions that touch {@code [from, to)}. */
    List<Session> between(UUID managerId, Instant from, Instant to);

    /** Those of the UIDs that are sessions' own, so that a calendar's event of it only mirrors one. */
    Set<String> known(UUID managerId, Collection<String> uids);
}
