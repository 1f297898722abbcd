package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session as a line of a list.
 *
 * @param with the other of the two
 * @param toRecord over, and not recorded yet by its manager, who looks
 * @param toConfirm held, and neither confirmed nor contested yet by its rep, who looks
 */
public record SessionLine(Session session, String with, boolean toRecord, boolean toConfirm) {

    static SessionLine of(Session session, UUID viewer, String with, Instant now) {
        return new SessionLine(session, with, session.managerId().equals(viewer) && toRecord(session, now),
                session.repId().equals(viewer) && toConfirm(session, now));
    }

    private static boolean toRecord(Session session, Instant now) {
        boolean open = session.state() == SessionState.SCHEDULED && session.plannedEnd().isBefore(now)
                || session.state() == SessionState.MISSED;
        return open && !LocalDate.ofInstant(now, session.zone()).isAfter(SessionRules.lastDayToRecord(session));
    }

    private static boolean toConfirm(Session session, Instant now) {
        Held held = session.held();
        return held != null && session.confirmedAt() == null && !session.contested()
                && now.isBefore(held.recordedAt().plus(SessionRules.SILENCE_CONFIRMS));
    }

    public boolean development() {
        return session.kind() == Kind.DEVELOPMENT;
    }

    public boolean waits() {
        return toRecord || toConfirm;
    }

    public boolean ahead(Instant now) {
        return session.state() == SessionState.SCHEDULED && !session.plannedEnd().isBefore(now);
    }
}
