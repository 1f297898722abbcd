package dev.leadwell.coaching.sight;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers for a caller what may be seen. */
@Component
public class Sight {

    private final Reach reach;
    private final Tenants tenants;
    private final Clock clock;

    Sight(Reach reach, Tenants tenants, Clock clock) {
        this.reach = reach;
        this.tenants = tenants;
        this.clock = clock;
    }

    public Viewpoint of(Caller caller) {
        return new Viewpoint(caller.personId(), reach, today());
    }

    public Viewpoint current() {
        return of(Caller.current());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }

    /** @throws ProblemException 404 for whom it is not there */
    public Session requireVisible(Session session) {
        if (!current().sees(session)) {
            throw notThere();
        }
        return session;
    }

    /** What the two of a pair write is for them; programs write none of it. */
    public UUID requireOneOfTheTwo(Session session) {
        UUID person = Caller.current().person();
        requireVisible(session);
        if (!session.isOf(person)) {
            throw ProblemException.forbidden("Agenda, notes and action items are for the two of the pair only.");
        }
        return person;
    }

    public static ProblemException notThere() {
        return ProblemException.notFound("session");
    }
}
