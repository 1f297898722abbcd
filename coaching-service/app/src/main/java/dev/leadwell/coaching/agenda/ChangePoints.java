package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Points: added, reworded, ticked, removed, moved to the other meeting. */
@Component
public class ChangePoints {

    private final Sessions sessions;
    private final SeriesRegister register;
    private final Agendas agendas;
    private final AgendaLock lock;
    private final AgendaJournal journal;
    private final Ids ids;
    private final Clock clock;

    ChangePoints(Sessions sessions, SeriesRegister register, Agendas agendas, AgendaLock lock,
            AgendaJournal journal, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.register = register;
        this.agendas = agendas;
        this.lock = lock;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public AgendaPoint add(UUID sessionId, String text) {
        Session session = lock.take(sessionId);
        UUID author = Caller.current().person();
        AgendaRules.requireRoom("points", agendas.openPoints(session.seriesId()).size(),
                agendas.pointsOf(sessionId).size());
        var point = new AgendaPoint(ids.next(), session.seriesId(), sessionId, author, AgendaRules.line(text),
                clock.instant(), null);
        agendas.put(point);
        journal.point("agenda.point-added", sessionId, null, point);
        return point;
    }

    /** Either of the two ticks it, only its author rewords it. */
    @Transactional
    public AgendaPoint change(UUID sessionId, UUID pointId, @Nullable String text, boolean done) {
        Session session = lock.take(sessionId);
        AgendaPoint point = point(session, pointId);
        String words = text == null ? point.text() : AgendaRules.line(text);
        if (!words.equals(point.text())) {
            AgendaRules.requireAuthor(point.authorId(), "refused.not-your-point-to-reword");
        }
        UUID doneIn = point.doneIn() == null ? sessionId : point.doneIn();
        if (done && point.doneIn() == null && !point.sessionId().equals(sessionId)) {
            AgendaRules.requireRoom("points", 0, agendas.pointsOf(sessionId).size());
        }
        AgendaPoint changed = point.changed(words, done ? doneIn : null);
        agendas.put(changed);
        tell(sessionId, point, changed);
        return changed;
    }

    private void tell(UUID sessionId, AgendaPoint before, AgendaPoint after) {
        if (!after.text().equals(before.text())) {
            journal.point("agenda.point-reworded", sessionId, before, after);
        }
        if (after.done() != before.done()) {
            journal.point(after.done() ? "agenda.point-ticked" : "agenda.point-reopened", sessionId, before, after);
        }
    }

    @Transactional
    public void remove(UUID sessionId, UUID pointId) {
        Session session = lock.take(sessionId);
        AgendaPoint point = point(session, pointId);
        AgendaRules.requireAuthor(point.authorId(), "refused.not-your-point-to-remove");
        agendas.removePoint(pointId);
        journal.point("agenda.point-removed", sessionId, point, null);
    }

    /** Pipeline talk has its own meeting (C5). */
    @Transactional
    public AgendaPoint moveToReview(UUID sessionId, UUID pointId) {
        Session session = lock.take(sessionId);
        AgendaPoint point = point(session, pointId);
        if (session.kind() != Kind.DEVELOPMENT) {
            throw ProblemException.conflict("already-a-review", Wording.of("refused.already-a-review"));
        }
        Session review = register.find(session.repId(), Kind.PIPELINE_REVIEW)
                .flatMap(series -> sessions.firstScheduled(series.id()))
                .orElseThrow(() -> ProblemException.conflict("no-review-ahead",
                        Wording.of("refused.no-review-ahead")));
        AgendaRules.requireRoom("points", agendas.openPoints(review.seriesId()).size(),
                agendas.pointsOf(review.id()).size());
        AgendaPoint moved = point.movedTo(review.seriesId(), review.id());
        agendas.put(moved);
        journal.point("agenda.point-moved", sessionId, point, moved);
        journal.point("agenda.point-moved", review.id(), point, moved);
        return moved;
    }

    private AgendaPoint point(Session session, UUID id) {
        return agendas.point(id).filter(point -> point.seriesId().equals(session.seriesId()))
                .orElseThrow(() -> ProblemException.notFound("point"));
    }
}
