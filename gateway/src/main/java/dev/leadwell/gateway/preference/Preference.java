package dev.leadwell.gateway.preference;

import dev.leadwell.kit.console.ChosenLanguage;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person has chosen.
 *
 * @param language null for what the browser asks for
 * @param zone null for the zone that People has
 */
public record Preference(@Nullable String language, @Nullable String zone) {

    public static final Preference NONE = new Preference(null, null);

    private static final Set<String> CONTINENTS = Set.of("Africa", "America", "Antarctica", "Arctic", "Asia",
            "Atlantic",
            "Australia", "Europe", "Indian", "Pacific");
    /** By place, {@code Europe/Rome}; no bare offsets, no names of an earlier time such as {@code US/Eastern}. */
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> CONTINENTS.contains(zone.split("/")[0])).collect(Collectors.toCollection(TreeSet::new));

    public static List<String> languages() {
        return ChosenLanguage.OFFERED.stream().map(Locale::toLanguageTag).toList();
    }

    public static Set<String> zones() {
        return ZONES;
    }

    /** As a form says it: nothing is no choice. */
    public static Preference chosen(String language, String zone) {
        List<FieldFault> faults = new ArrayList<>();
        if (!language.isEmpty() && !languages().contains(language)) {
            faults.add(FieldFault.of("language", language,
                    Wording.of("refused.language", String.join(", ", languages()))));
        }
        if (!zone.isEmpty() && !ZONES.contains(zone)) {
            faults.add(FieldFault.of("zone", zone, Wording.of("refused.zone")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Preference(language.isEmpty() ? null : language, zone.isEmpty() ? null : zone);
    }
}
