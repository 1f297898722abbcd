package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.CommonDays;
import dev.leadwell.coaching.cadence.CommonDays.Availability;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the copy of people says of the days of a pair. */
@Component
public class PairCalendars {

    private final People people;
    private final Absences absences;
    private final Tenants tenants;

    PairCalendars(People people, Absences absences, Tenants tenants) {
        this.people = people;
        this.absences = absences;
        this.tenants = tenants;
    }

    /** In which a manager's sessions are planned; the tenant's as long as the manager is not known here. */
    public ZoneId zoneOf(UUID managerId) {
        return people.find(managerId).map(Person::zone).orElseGet(() -> tenants.current().zone());
    }

    public TenantSettings settings() {
        return tenants.current();
    }

    public CommonDays between(UUID managerId, UUID repId, LocalDate from, LocalDate to) {
        return new CommonDays(days(managerId, from, to), days(repId, from, to), tenants.current().holidays());
    }

    private Availability days(UUID personId, LocalDate from, LocalDate to) {
        Optional<Person> person = people.find(personId);
        List<Absence> away = absences.of(personId, from, to);
        return new Availability(
                day -> !person.map(known -> known.hoursOn(day)).orElse(WorkingHours.USUAL).on(day.getDayOfWeek())
                        .isEmpty(),
                day -> away.stream().anyMatch(absence -> absence.coversWhole(day)));
    }
}
