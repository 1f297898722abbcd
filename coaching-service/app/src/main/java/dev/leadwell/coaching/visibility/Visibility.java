package dev.leadwell.coaching.visibility;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers for a caller what may be seen. */
@Component
public class Visibility {

    private final People people;
    private final Reach reach;
    private final Tenants tenants;
    private final Clock clock;

    Visibility(People people, Reach reach, Tenants tenants, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @throws ProblemException 403 for a person who is employed no more, or not yet */
    public Viewpoint of(Caller caller) {
        LocalDate today = today();
        requireEmployed(caller.personId(), today);
        return new Viewpoint(caller.personId(), reach, today);
    }

    /** Who has left has no access: not to own sessions, and no reach. */
    private void requireEmployed(@Nullable UUID personId, LocalDate today) {
        if (personId != null && people.find(personId).filter(person -> person.employedOn(today)).isEmpty()) {
            throw ProblemException.forbidden(Wording.of("refused.not-employed"));
        }
    }

    public Viewpoint current() {
        return of(Caller.current());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }
}
