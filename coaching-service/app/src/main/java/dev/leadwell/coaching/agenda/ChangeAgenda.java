package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionAccess;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Points and action items: added, changed, ticked, removed, moved to the other meeting. */
@Component
public class ChangeAgenda {

    private static final int LONGEST = 500;
    /** Open ones of a series, and ones of a session: what a look reads and marks. */
    private static final int MOST = 200;

    private final Sessions sessions;
    private final SeriesRegister register;
    private final Agendas agendas;
    private final SessionAccess access;
    private final Ids ids;
    private final Clock clock;

    ChangeAgenda(Sessions sessions, SeriesRegister register, Agendas agendas, SessionAccess access, Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.register = register;
        this.agendas = agendas;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public AgendaPoint addPoint(UUID sessionId, String text) {
        Session session = locked(sessionId);
        UUID author = Caller.current().person();
        requireRoom("points", agendas.openPoints(session.seriesId()).size(), agendas.pointsOf(sessionId).size());
        var point = new AgendaPoint(ids.next(), session.seriesId(), sessionId, author, line(text), clock.instant(),
                null);
        agendas.put(point);
        return point;
    }

    /** Either of the two ticks it, only its author rewords it. */
    @Transactional
    public AgendaPoint changePoint(UUID sessionId, UUID pointId, @Nullable String text, boolean done) {
        Session session = locked(sessionId);
        UUID person = Caller.current().person();
        AgendaPoint point = point(session, pointId);
        String words = text == null ? point.text() : line(text);
        if (!words.equals(point.text()) && !point.authorId().equals(person)) {
            throw ProblemException.forbidden(Wording.of("refused.not-your-point-to-reword"));
        }
        UUID doneIn = point.doneIn() == null ? sessionId : point.doneIn();
        if (done && point.doneIn() == null && !point.sessionId().equals(sessionId)) {
            requireRoom("points", 0, agendas.pointsOf(sessionId).size());
        }
        AgendaPoint changed = point.changed(words, done ? doneIn : null);
        agendas.put(changed);
        return changed;
    }

    @Transactional
    public void removePoint(UUID sessionId, UUID pointId) {
        Session session = locked(sessionId);
        UUID person = Caller.current().person();
        if (!point(session, pointId).authorId().equals(person)) {
            throw ProblemException.forbidden(Wording.of("refused.not-your-point-to-remove"));
        }
        agendas.removePoint(pointId);
    }

    /** Pipeline talk has its own meeting (C5). */
    @Transactional
    public AgendaPoint moveToReview(UUID sessionId, UUID pointId) {
        Session session = locked(sessionId);
        AgendaPoint point = point(session, pointId);
        if (session.kind() != Kind.DEVELOPMENT) {
            throw ProblemException.conflict("already-a-review", Wording.of("refused.already-a-review"));
        }
        Session review = register.find(session.repId(), Kind.PIPELINE_REVIEW)
                .flatMap(series -> sessions.firstScheduled(series.id()))
                .orElseThrow(() -> ProblemException.conflict("no-review-ahead",
                        Wording.of("refused.no-review-ahead")));
        requireRoom("points", agendas.openPoints(review.seriesId()).size(), agendas.pointsOf(review.id()).size());
        AgendaPoint moved = point.movedTo(review.seriesId(), review.id());
        agendas.put(moved);
        return moved;
    }

    @Transactional
    public ActionItem addItem(UUID sessionId, String text, UUID ownerId, @Nullable LocalDate dueOn) {
        Session session = locked(sessionId);
        UUID author = Caller.current().person();
        requireRoom("items", agendas.openItems(session.seriesId()).size(), agendas.itemsOf(sessionId).size());
        requireOwner(session, ownerId);
        requireDay(dueOn);
        var item = new ActionItem(ids.next(), session.seriesId(), sessionId, author, ownerId, line(text), dueOn,
                clock.instant(), null);
        agendas.put(item);
        return item;
    }

    @Transactional
    public ActionItem changeItem(UUID sessionId, UUID itemId, String text, UUID ownerId, @Nullable LocalDate dueOn,
            boolean done) {
        Session session = locked(sessionId);
        ActionItem item = item(session, itemId);
        requireOwner(session, ownerId);
        requireDay(dueOn);
        UUID doneIn = item.doneIn() == null ? sessionId : item.doneIn();
        if (done && item.doneIn() == null && !item.sessionId().equals(sessionId)) {
            requireRoom("items", 0, agendas.itemsOf(sessionId).size());
        }
        var changed = new ActionItem(item.id(), item.seriesId(), item.sessionId(), item.authorId(), ownerId,
                line(text), dueOn, item.addedAt(), done ? doneIn : null);
        agendas.put(changed);
        return changed;
    }

    @Transactional
    public ActionItem tickItem(UUID sessionId, UUID itemId, boolean done) {
        ActionItem item = item(locked(sessionId), itemId);
        return changeItem(sessionId, itemId, item.text(), item.ownerId(), item.dueOn(), done);
    }

    @Transactional
    public void removeItem(UUID sessionId, UUID itemId) {
        Session session = locked(sessionId);
        UUID person = Caller.current().person();
        if (!item(session, itemId).authorId().equals(person)) {
            throw ProblemException.forbidden(Wording.of("refused.not-your-item-to-remove"));
        }
        agendas.removeItem(itemId);
    }

    /** What is read after it is changed by nobody else until it is written back. */
    private Session locked(UUID id) {
        Session session = access.ofTheTwo(id);
        register.lock(session.repId());
        return session;
    }

    private AgendaPoint point(Session session, UUID id) {
        return agendas.point(id).filter(point -> point.seriesId().equals(session.seriesId()))
                .orElseThrow(() -> ProblemException.notFound("point"));
    }

    private ActionItem item(Session session, UUID id) {
        return agendas.item(id).filter(item -> item.seriesId().equals(session.seriesId()))
                .orElseThrow(() -> ProblemException.notFound("action item"));
    }

    private static void requireRoom(String what, int open, int ofSession) {
        if (open >= MOST || ofSession >= MOST) {
            throw ProblemException.conflict("agenda-full", Wording.of("refused.too-many." + what, MOST));
        }
    }

    private static String line(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw ProblemException.invalid("text", text, Wording.of("refused.length", LONGEST));
        }
        return words;
    }

    private static void requireOwner(Session session, UUID ownerId) {
        if (!session.isOf(ownerId)) {
            throw ProblemException.invalid("ownerId", ownerId, Wording.of("refused.owner-of-neither"));
        }
    }

    private static void requireDay(@Nullable LocalDate dueOn) {
        if (dueOn != null && (dueOn.getYear() < 2000 || dueOn.getYear() > 2200)) {
            throw ProblemException.invalid("dueOn", dueOn, Wording.of("refused.due-day"));
        }
    }
}
