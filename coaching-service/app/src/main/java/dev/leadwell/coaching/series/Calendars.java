package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.CommonDays;
import dev.leadwell.coaching.cadence.CommonDays.Availability;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the copy of people says of some persons' days, read once.
 *
 * @param titles what those mean that they have held
 * @param absences those that hold, by person
 */
public record Calendars(TenantSettings settings, TitleMeanings titles, Map<UUID, Person> persons,
        Map<UUID, List<Absence>> absences) {

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(persons.get(id));
    }

    /** In which a manager's sessions are planned; the tenant's as long as the manager is not known here. */
    public ZoneId zoneOf(UUID managerId) {
        return person(managerId).map(Person::zone).orElse(settings.zone());
    }

    public WorkingHours hoursOf(UUID personId, LocalDate on) {
        return person(personId).map(known -> known.hoursOn(on)).orElse(WorkingHours.USUAL);
    }

    public CommonDays between(UUID managerId, UUID repId) {
        return new CommonDays(days(managerId), days(repId), settings.holidays());
    }

    private Availability days(UUID personId) {
        List<Absence> away = absences.getOrDefault(personId, List.of());
        return new Availability(day -> !hoursOf(personId, day).on(day.getDayOfWeek()).isEmpty(),
                day -> away.stream().anyMatch(absence -> absence.coversWhole(day)));
    }
}
