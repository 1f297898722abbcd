package dev.leadwell.people.absence;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.people.absence.AbsenceRules.Decider;
import dev.leadwell.people.absence.AbsenceRules.Obstacle;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.RolesFromRoster;
import dev.leadwell.people.roster.Visibility;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks {@link AbsenceRules} of the caller and the roster of today. */
@Component
public class WhoDecides {
    private static final Set<String> ADMINISTRATORS = Set.of(RolesFromRoster.PEOPLE_ADMIN,
            RolesFromRoster.TENANT_ADMIN);
    private static final String WRITE = "people:write";
    private final Superiors superiors;
    private final People people;
    private final RoleSource roles;
    private final Visibility visibility;

    public WhoDecides(Superiors superiors, People people, RoleSource roles, Visibility visibility) {
        this.superiors = superiors;
        this.people = people;
        this.roles = roles;
        this.visibility = visibility;
    }

    /** A people or tenant administrator, or a program that may write: HR. */
    public boolean administers() {
        var caller = Caller.current();
        return caller.kind() == Caller.Kind.PROGRAM
                ? caller.scopes().contains(WRITE)
                : rolesOf(caller.person()).stream().anyMatch(ADMINISTRATORS::contains);
    }

    Set<String> rolesOf(UUID personId) {
        return roles.rolesOf(personId);
    }

    /** Nobody decides an own one by acting for somebody else either. */
    Decider caller() {
        var caller = Caller.current();
        return new Decider(Stream.of(Optional.ofNullable(caller.personId()), Optional.ofNullable(caller.actorId()))
                .flatMap(Optional::stream).collect(Collectors.toSet()), administers(), caller.actorId() != null);
    }

    /** What keeps the caller from letting it hold: confirming it, or not taking it back. */
    Optional<Obstacle> toLetHold(AbsenceRecord one) {
        var today = visibility.today();
        var managers = people.find(one.personId()).map(one.days()::managersOf).orElse(Set.of());
        return AbsenceRules.toConfirm(one.personId(), one.days().from(), today, caller(),
                superiors.above(one.personId(), one.days().from(), today), managers);
    }

    /** What keeps the caller from letting it hold no more: refusing it, or taking it back. */
    Optional<Obstacle> toLetGo(AbsenceRecord one) {
        return AbsenceRules.toRefuse(one.personId(), caller(),
                superiors.above(one.personId(), one.days().from(), visibility.today()));
    }

    /** Whether recording it now would excuse a session that the caller owes. */
    boolean excusesOwn(Person person, AbsenceDays days) {
        return AbsenceRules.excusesOwn(days.from(), visibility.today(), caller().persons(), days.managersOf(person));
    }

    /** Whether it has begun, so that somebody else than the caller, who may decide it, lets it hold. */
    public boolean isLate(AbsenceRecord one, Person person) {
        return !administers() && !visibility.today().isBefore(one.days().from()) || excusesOwn(person, one.days());
    }

    boolean isOwn(UUID personId) {
        return caller().persons().contains(personId);
    }

    static ProblemException refused(Obstacle obstacle) {
        return obstacle == Obstacle.OWN
                ? ProblemException.of(403, "own-record", Wording.of("problem.title.forbidden"),
                        Wording.of("refused.absence.own"))
                : ProblemException.forbidden(Wording.of("refused.absence." + obstacle.code()));
    }
}
