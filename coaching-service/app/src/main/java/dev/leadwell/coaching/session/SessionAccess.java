package dev.leadwell.coaching.session;

import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds a session for those for whom it is there, and what is written in it for the two of the pair only (G5). */
@Component
public class SessionAccess {

    private final Sessions sessions;
    private final Visibility visibility;

    SessionAccess(Sessions sessions, Visibility visibility) {
        this.sessions = sessions;
        this.visibility = visibility;
    }

    /** @throws ProblemException 404 for whom it is not there */
    public Session visible(UUID id) {
        return requireVisible(sessions.find(id).orElseThrow(SessionAccess::notThere));
    }

    /** @throws ProblemException 404 for whom it is not there, 403 for whoever is not one of the two */
    public Session ofTheTwo(UUID id) {
        Session session = sessions.find(id).orElseThrow(SessionAccess::notThere);
        requireOneOfTheTwo(session);
        return session;
    }

    /** What the two of a pair write is for them; programs write none of it. */
    public UUID requireOneOfTheTwo(Session session) {
        UUID person = Caller.current().person();
        requireVisible(session);
        if (!session.isOf(person)) {
            throw ProblemException.forbidden(Wording.of("refused.pair-only"));
        }
        return person;
    }

    public static boolean sees(Viewpoint viewpoint, Session session) {
        return viewpoint.sees(session.managerId(), session.repId(), session.day());
    }

    private Session requireVisible(Session session) {
        if (!sees(visibility.current(), session)) {
            throw notThere();
        }
        return session;
    }

    public static ProblemException notThere() {
        return ProblemException.notFound("session");
    }
}
