package dev.leadwell.people.tenant.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.roster.PlaceZones;
import dev.leadwell.people.tenant.ChangeTenant;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings as the page writes them: what is many stands one a line. */
record SettingsForm(String zone, DayOfWeek firstDayOfWeek, String holidays, boolean live) {

    static SettingsForm of(TenantSettings settings) {
        return new SettingsForm(settings.zone().getId(), settings.firstDayOfWeek(), text(settings.holidays()),
                settings.live());
    }

    static Form kept(ChangeTenant.Versioned versioned) {
        var kept = of(versioned.settings());
        return Form.of(Map.of("version", versioned.version(), "zone", kept.zone(), "firstDayOfWeek",
                kept.firstDayOfWeek(), "holidays", kept.holidays(), "live",
                kept.live()));
    }

    /** All that cannot be read is said at once. What the page does not show stays as it is. */
    TenantSettings over(TenantSettings before) {
        var faults = new ArrayList<FieldFault>();
        var wantedZone = zone(before.zone(), faults);
        var days = days(faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new TenantSettings(before.name(), wantedZone, firstDayOfWeek, before.currency(), before.locale(),
                days, live || before.live(), before.active());
    }

    private ZoneId zone(ZoneId before, List<FieldFault> faults) {
        return PlaceZones.of(zone.strip()).orElseGet(() -> {
            faults.add(FieldFault.of("zone", zone, Wording.of("refused.zone")));
            return before;
        });
    }

    private Set<LocalDate> days(List<FieldFault> faults) {
        var days = new HashSet<LocalDate>();
        for (var line : lines(holidays)) {
            try {
                days.add(LocalDate.parse(line));
            } catch (DateTimeException e) {
                faults.add(FieldFault.of("holidays", line, Wording.of("refused.holiday-line", line)));
            }
        }
        return days;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static String text(Collection<? extends Comparable<?>> many) {
        return many.stream().sorted().map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
