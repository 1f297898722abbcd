package dev.leadwell.audit.week;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what tells which weeks a manager has. */
@Component
public class WeeksOfManager {

    private final People people;
    private final Tenants tenants;
    private final Clock clock;

    WeeksOfManager(People people, Tenants tenants, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    public ManagerToday today(UUID manager) {
        Person person = people.find(manager).orElseThrow(() -> ProblemException.notFound("person"));
        return new ManagerToday(person, tenants.current(), LocalDate.ofInstant(clock.instant(), person.zone()));
    }

    public static UUID idOf(UUID manager, LocalDate weekStart) {
        return Ids.named(Tenancy.current(), "audit-week", manager + "/" + weekStart);
    }
}
