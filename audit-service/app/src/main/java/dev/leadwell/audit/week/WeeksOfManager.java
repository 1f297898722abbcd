package dev.leadwell.audit.week;

import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which weeks a manager has: where each begins, in which zone, and which of them is this one. */
@Component
public class WeeksOfManager {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int WEEKS_AHEAD = 53;

    private final People people;
    private final Tenants tenants;
    private final Clock clock;

    WeeksOfManager(People people, Tenants tenants, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    public ZoneId zoneOf(UUID manager) {
        return person(manager).zone();
    }

    Person person(UUID manager) {
        return people.find(manager).orElseThrow(() -> ProblemException.notFound("person"));
    }

    /** The first day of the week that it is for the manager. */
    public LocalDate thisWeek(UUID manager) {
        return tenants.current().weekOf(LocalDate.ofInstant(clock.instant(), zoneOf(manager)));
    }

    /** The week as it is before anything is confirmed; refused outside a sensible range. */
    AuditWeek fresh(UUID manager, LocalDate weekStart) {
        TenantSettings tenant = tenants.current();
        LocalDate last = thisWeek(manager).plusWeeks(WEEKS_AHEAD);
        if (weekStart.isBefore(FIRST) || weekStart.isAfter(last)) {
            throw ProblemException.invalid("weekStart", weekStart,
                    "Weeks are kept from " + FIRST + " to " + last + ". Use one between them.");
        }
        LocalDate begins = tenant.weekOf(weekStart);
        if (!begins.equals(weekStart)) {
            throw ProblemException.invalid("weekStart", weekStart, "Weeks start on "
                    + tenant.firstDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + ": use "
                    + begins + ".");
        }
        return AuditWeek.fresh(idOf(manager, weekStart), manager, weekStart, zoneOf(manager));
    }

    public static UUID idOf(UUID manager, LocalDate weekStart) {
        return Ids.named(Tenancy.current(), "audit-week", manager + "/" + weekStart);
    }
}
