package dev.leadwell.audit.ical;

import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rules of the zones that calendars define themselves, each worked out once, although every kept event repeats it. */
final class DefinedZones {

    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();
    private final Budget budget;

    DefinedZones(Budget budget) {
        this.budget = budget;
    }

    Optional<ZoneRules> rules(RawComponent definition) {
        return known.computeIfAbsent(EventText.of(definition), text -> Observances.rules(definition, budget.zone()));
    }
}
