package dev.leadwell.people.rosterimport;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Brings a file and the roster of the moment together. */
@Component
class RosterReading {
    private final People people;
    private final Tenants tenants;
    private final Clock clock;

    RosterReading(People people, Tenants tenants, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    RosterComparison.Outcome compare(RosterFile.Read read) {
        var settings = tenants.current();
        var known = new HashMap<String, Person>();
        people.forEach(person -> known.put(person.employeeNumber(), person));
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return new RosterComparison(Tenancy.current(), known, today, settings.zone(), !settings.live()).compare(read);
    }
}
