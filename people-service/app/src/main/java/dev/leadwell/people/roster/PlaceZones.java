package dev.leadwell.people.roster;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The zones that a tenant can be in: those of a place. One that is only an offset knows no summer time. */
public final class PlaceZones {
    private PlaceZones() {}

    public static Optional<ZoneId> of(String name) {
        try {
            return Optional.of(ZoneId.of(name)).filter(zone -> ZoneId.getAvailableZoneIds().contains(zone.getId()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
