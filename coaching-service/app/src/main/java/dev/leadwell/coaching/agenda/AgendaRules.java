package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a point or an item may be, and how many there are at most (C4). */
final class AgendaRules {

    private static final int LONGEST = 500;
    /** Open ones of a series, and ones of a session: what a look reads and marks. */
    private static final int MOST = 200;

    private AgendaRules() {}

    static void requireRoom(String what, int open, int ofSession) {
        if (open >= MOST || ofSession >= MOST) {
            throw ProblemException.conflict("agenda-full", Wording.of("refused.too-many." + what, MOST));
        }
    }

    static String line(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw ProblemException.invalid("text", text, Wording.of("refused.length", LONGEST));
        }
        return words;
    }

    /** Another than the caller may not, whatever it is that the refusal names. */
    static void requireAuthor(UUID authorId, String refusal) {
        if (!authorId.equals(Caller.current().person())) {
            throw ProblemException.forbidden(Wording.of(refusal));
        }
    }

    static void requireOwner(Session session, UUID ownerId) {
        if (!session.isOf(ownerId)) {
            throw ProblemException.invalid("ownerId", ownerId, Wording.of("refused.owner-of-neither"));
        }
    }

    static void requireDay(@Nullable LocalDate dueOn) {
        if (dueOn != null && (dueOn.getYear() < 2000 || dueOn.getYear() > 2200)) {
            throw ProblemException.invalid("dueOn", dueOn, Wording.of("refused.due-day"));
        }
    }
}
