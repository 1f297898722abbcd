package dev.leadwell.people.copy.events;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.people.copy.TenantSettings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** {@code people.tenant-changed.v1}. */
public record TenantChanged(UUID tenantId, long version, String name, String state, String zone,
        DayOfWeek firstDayOfWeek,
        String locale, String currency, List<LocalDate> holidays, boolean live) {
    public static final String TYPE = "people.tenant-changed.v1";
    private static final String ACTIVE = "active";

    public static TenantChanged of(TenantId tenant, long version, TenantSettings settings) {
        return new TenantChanged(tenant.value(), version, settings.name(), settings.active() ? ACTIVE : "suspended",
                settings.zone().getId(), settings.firstDayOfWeek(), settings.locale().toLanguageTag(),
                settings.currency(),
                settings.holidays().stream().sorted().toList(),
                settings.live());
    }

    public TenantSettings toSettings() {
        return new TenantSettings(name, ZoneId.of(zone), firstDayOfWeek, currency, Locale.forLanguageTag(locale),
                Set.copyOf(holidays), live, ACTIVE.equals(state));
    }

    TenantSettings told() {
        Bounds.atMost(TYPE, "name", name, Bounds.NAME);
        return toSettings();
    }
}
