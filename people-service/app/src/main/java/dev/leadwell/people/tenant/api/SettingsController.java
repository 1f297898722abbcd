package dev.leadwell.people.tenant.api;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.contract.Settings;
import dev.leadwell.people.contract.SettingsApi;
import dev.leadwell.people.contract.Weekday;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.roster.PlaceZones;
import dev.leadwell.people.tenant.ChangeTenant;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SettingsController implements SettingsApi {
    private final ChangeTenant tenant;

    SettingsController(ChangeTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    @Allowed(scope = "people:read", roles = {"people-admin", "tenant-admin", "comp-admin"})
    public ResponseEntity<Settings> getSettings() {
        return answer(tenant.get());
    }

    @Override
    @Allowed(scope = "people:write", roles = "tenant-admin")
    public ResponseEntity<Settings> putSettings(Settings given, @Nullable String ifMatch) {
        return answer(tenant.change(ifMatch, toSettings(given), (settings, version) -> toContract(settings)));
    }

    private static ResponseEntity<Settings> answer(ChangeTenant.Versioned versioned) {
        return ResponseEntity.ok().eTag(ETags.of(versioned.version())).body(toContract(versioned.settings()));
    }

    private static TenantSettings toSettings(Settings given) {
        var faults = new ArrayList<FieldFault>();
        var zone = PlaceZones.of(given.getZone());
        if (zone.isEmpty()) {
            faults.add(FieldFault.of("zone", given.getZone(), Wording.of("refused.zone")));
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(given.getCurrency()))) {
            faults.add(FieldFault.of("currency", given.getCurrency(),
                    Wording.of("refused.currency")));
        }
        if (zone.isEmpty() || !faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new TenantSettings(given.getName(), zone.get(),
                DayOfWeek.valueOf(given.getFirstDayOfWeek().name()),
                given.getCurrency(), Locale.forLanguageTag(given.getLocale()), Set.copyOf(given.getHolidays()),
                given.getLive(), true);
    }

    private static Settings toContract(TenantSettings settings) {
        return new Settings(settings.name(), settings.zone().getId(),
                Weekday.fromValue(settings.firstDayOfWeek().name()), settings.currency(),
                settings.locale().toLanguageTag(), settings.holidays().stream().sorted().toList(), settings.live());
    }
}
