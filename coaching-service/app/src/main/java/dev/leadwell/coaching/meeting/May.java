package dev.leadwell.coaching.meeting;

import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the viewer may do with a session now.
 *
 * @param hold record it, or put the record right
 * @param giveUp for something else, or call it off
 */
public record May(boolean move, boolean hold, boolean giveUp, boolean confirm, boolean contest, boolean withdraw) {

    public static May of(Session session, UUID viewer, Instant now) {
        boolean leads = session.managerId().equals(viewer);
        boolean rep = session.repId().equals(viewer);
        SessionState state = session.state();
        Held held = session.held();
        boolean scheduled = state == SessionState.SCHEDULED;
        boolean givenUp = state == SessionState.DISPLACED || state == SessionState.CANCELLED;
        boolean inTime = !LocalDate.ofInstant(now, session.zone()).isAfter(SessionRules.lastDayToRecord(session));
        boolean contestable = held != null && !session.contested()
                && !now.isAfter(held.recordedAt().plus(SessionRules.TO_CONTEST));
        return new May(leads && (scheduled || givenUp),
                leads && !givenUp && inTime && session.confirmedAt() == null, leads && scheduled,
                rep && held != null && session.confirmedAt() == null && !session.contested(),
                rep && contestable && session.confirmedAt() == null, rep && session.contested());
    }

    /** @param step as the page's forms name it */
    public boolean take(String step) {
        return switch (step) {
            case "move" -> move;
            case "hold" -> hold;
            case "displace", "cancel" -> giveUp;
            case "confirm" -> confirm;
            case "contest" -> contest;
            case "withdraw" -> withdraw;
            default -> false;
        };
    }
}
