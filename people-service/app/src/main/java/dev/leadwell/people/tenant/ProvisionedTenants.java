package dev.leadwell.people.tenant;

import dev.leadwell.people.copy.Title;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The tenants that the operator wants to exist, each with its first administrators.
 *
 * @param tenants created at start where they are missing, never changed afterwards
 */
@ConfigurationProperties("leadwell.provision")
public record ProvisionedTenants(@Nullable List<Wanted> tenants) {

    public record Wanted(UUID id, String name, ZoneId zone, DayOfWeek firstDayOfWeek, String currency, String locale,
            @Nullable List<WantedTitle> titles, @Nullable List<LocalDate> holidays, List<FirstPerson> persons) {}

    /** What a title has meant ever since. */
    public record WantedTitle(String name, @Nullable Integer level, boolean rep, boolean leadsManagers) {

        Title.Entry meaning() {
            return new Title.Entry(Title.EVER, null, level, rep, leadsManagers);
        }
    }

    /** Somebody who is there before any roster: an administrator. */
    public record FirstPerson(String number, String givenName, String familyName, String title,
            @Nullable List<String> roles) {}

    List<Wanted> wanted() {
        return tenants == null ? List.of() : tenants;
    }
}
