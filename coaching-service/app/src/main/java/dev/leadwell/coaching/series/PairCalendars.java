package dev.leadwell.coaching.series;

import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.copy.Titles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the copy of people says of the days of a pair. */
@Component
public class PairCalendars {

    private final People people;
    private final Absences absences;
    private final Titles titles;
    private final Tenants tenants;

    PairCalendars(People people, Absences absences, Titles titles, Tenants tenants) {
        this.people = people;
        this.absences = absences;
        this.titles = titles;
        this.tenants = tenants;
    }

    /** In which a manager's sessions are planned; the tenant's as long as the manager is not known here. */
    public ZoneId zoneOf(UUID managerId) {
        return people.find(managerId).map(Person::zone).orElseGet(() -> tenants.current().zone());
    }

    public TenantSettings settings() {
        return tenants.current();
    }

    /** @param from absences are read from that day on */
    public Calendars of(Collection<UUID> persons, LocalDate from) {
        Map<UUID, Person> known = people.findAll(persons);
        TitleMeanings meanings = titles.named(known.values().stream().map(Person::assignments).flatMap(List::stream)
                .map(Assignment::title).distinct().toList());
        return new Calendars(tenants.current(), meanings, known, absences.of(persons, from, LocalDate.MAX).stream()
                .collect(Collectors.groupingBy(Absence::personId)));
    }
}
