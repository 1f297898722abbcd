package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The agenda of a session in the hands of one of the two: what is read of it, nobody else changes until it is written. */
@Component
class AgendaLock {

    private final SessionAccess access;
    private final SeriesRegister register;

    AgendaLock(SessionAccess access, SeriesRegister register) {
        this.access = access;
        this.register = register;
    }

    Session take(UUID sessionId) {
        Session session = access.ofTheTwo(sessionId);
        register.lock(session.repId());
        return session;
    }
}
