package dev.leadwell.coaching.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Points, items and notes. */
public interface Agendas {

    /** Those meant for or ticked in a session, oldest first. */
    List<AgendaPoint> pointsOf(UUID sessionId);

    /** Unticked ones of a series, oldest first. */
    List<AgendaPoint> openPoints(UUID seriesId);

    Optional<AgendaPoint> point(UUID id);

    void put(AgendaPoint point);

    void removePoint(UUID id);

    List<ActionItem> itemsOf(UUID sessionId);

    List<ActionItem> openItems(UUID seriesId);

    Optional<ActionItem> item(UUID id);

    void put(ActionItem item);

    void removeItem(UUID id);

    Notes sharedNotes(UUID sessionId);

    /** False if somebody else wrote meanwhile. */
    boolean writeSharedNotes(UUID sessionId, long seen, String text);

    /** Sealed. */
    Notes privateNotes(UUID sessionId, UUID authorId);

    boolean writePrivateNotes(UUID sessionId, UUID authorId, long seen, String sealed);
}
