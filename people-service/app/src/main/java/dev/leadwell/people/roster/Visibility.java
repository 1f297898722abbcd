package dev.leadwell.people.roster;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.RolesFromRoster;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One sees oneself and everybody below, an administrator all; anybody else is not found (G5). */
@Component
public class Visibility {
    private static final Set<String> SEE_ALL = Set.of(RolesFromRoster.PEOPLE_ADMIN, RolesFromRoster.TENANT_ADMIN,
            RolesFromRoster.COMP_ADMIN);
    private final People people;
    private final Reach reach;
    private final RolesFromRoster roles;
    private final Tenants tenants;
    private final Clock clock;

    public Visibility(People people, Reach reach, RolesFromRoster roles, Tenants tenants, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.roles = roles;
        this.tenants = tenants;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }

    public boolean seesAll() {
        var caller = Caller.current();
        return caller.kind() == Caller.Kind.PROGRAM
                || roles.rolesOf(caller.person()).stream().anyMatch(SEE_ALL::contains);
    }

    /** The person, or not found where the caller may not see it. */
    public Person visible(UUID personId) {
        return people.find(personId).filter(person -> sees(personId))
                .orElseThrow(() -> ProblemException.notFound("person"));
    }

    /** Of somebody who is known. */
    public boolean sees(UUID personId) {
        return seesAll() || reach.sees(Caller.current().person(), personId, today());
    }
}
