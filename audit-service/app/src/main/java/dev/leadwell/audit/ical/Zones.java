package dev.leadwell.audit.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a TZID stands for: an IANA name (also behind a vendor's prefix), else the file's own VTIMEZONE, else a
 * Windows name. An IANA name wins over a VTIMEZONE of that name, because producers ship those cut to a few years.
 */
final class Zones {

    private final Map<String, RawComponent> definitions = new HashMap<>();
    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();
    private final DefinedZones defined;

    /** @param defined where definitions are worked out, so that the same one is worked out once */
    Zones(List<RawComponent> calendars, DefinedZones defined) {
        this.defined = defined;
        for (RawComponent calendar : calendars) {
            for (RawComponent definition : calendar.parts("VTIMEZONE")) {
                definitions.putIfAbsent(definition.text("TZID"), definition);
            }
        }
    }

    Optional<ZoneRules> find(String tzid) {
        return known.computeIfAbsent(tzid, this::resolve);
    }

    /** The VTIMEZONE that a TZID needs to be understood, if it needs one. */
    @Nullable
    RawComponent definition(String tzid) {
        return iana(tzid).isPresent() ? null : definitions.get(tzid);
    }

    private Optional<ZoneRules> resolve(String tzid) {
        return iana(tzid).or(() -> defined(tzid)).or(() -> WindowsZones.find(tzid).map(ZoneId::getRules));
    }

    private static Optional<ZoneRules> iana(String tzid) {
        String name = tzid.strip();
        while (!name.isEmpty()) {
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                return Optional.of(ZoneId.of(name).getRules());
            }
            int slash = name.indexOf('/');
            name = slash < 0 ? "" : name.substring(slash + 1);
        }
        return offset(tzid);
    }

    private static Optional<ZoneRules> offset(String tzid) {
        boolean looksLikeOne = tzid.matches("(UTC|GMT|Z)([+-]\\d{1,2}(:\\d{2})?)?");
        try {
            return looksLikeOne ? Optional.of(ZoneId.of(tzid).getRules()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneRules> defined(String tzid) {
        RawComponent definition = definitions.get(tzid);
        return definition == null ? Optional.empty() : defined.rules(definition);
    }
}
