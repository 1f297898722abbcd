package dev.leadwell.coaching.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Points and items. */
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
}
