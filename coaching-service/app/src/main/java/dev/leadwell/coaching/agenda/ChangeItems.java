package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Action items: added, changed, ticked, removed. */
@Component
public class ChangeItems {

    private final Agendas agendas;
    private final AgendaLock lock;
    private final AgendaJournal journal;
    private final Ids ids;
    private final Clock clock;

    ChangeItems(Agendas agendas, AgendaLock lock, AgendaJournal journal, Ids ids, Clock clock) {
        this.agendas = agendas;
        this.lock = lock;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ActionItem add(UUID sessionId, String text, UUID ownerId, @Nullable LocalDate dueOn) {
        Session session = lock.take(sessionId);
        UUID author = Caller.current().person();
        AgendaRules.requireRoom("items", agendas.openItems(session.seriesId()).size(),
                agendas.itemsOf(sessionId).size());
        AgendaRules.requireOwner(session, ownerId);
        AgendaRules.requireDay(dueOn);
        var item = new ActionItem(ids.next(), session.seriesId(), sessionId, author, ownerId, AgendaRules.line(text),
                dueOn, clock.instant(), null);
        agendas.put(item);
        journal.item("agenda.item-added", sessionId, null, item);
        return item;
    }

    @Transactional
    public ActionItem change(UUID sessionId, UUID itemId, String text, UUID ownerId, @Nullable LocalDate dueOn,
            boolean done) {
        Session session = lock.take(sessionId);
        ActionItem item = item(session, itemId);
        AgendaRules.requireOwner(session, ownerId);
        AgendaRules.requireDay(dueOn);
        UUID doneIn = item.doneIn() == null ? sessionId : item.doneIn();
        if (done && item.doneIn() == null && !item.sessionId().equals(sessionId)) {
            AgendaRules.requireRoom("items", 0, agendas.itemsOf(sessionId).size());
        }
        ActionItem changed = item.changed(AgendaRules.line(text), ownerId, dueOn, done ? doneIn : null);
        agendas.put(changed);
        tell(sessionId, item, changed);
        return changed;
    }

    private void tell(UUID sessionId, ActionItem before, ActionItem after) {
        if (!after.changed(after.text(), after.ownerId(), after.dueOn(), before.doneIn()).equals(before)) {
            journal.item("agenda.item-changed", sessionId, before, after);
        }
        if (after.done() != before.done()) {
            journal.item(after.done() ? "agenda.item-ticked" : "agenda.item-reopened", sessionId, before, after);
        }
    }

    @Transactional
    public ActionItem tick(UUID sessionId, UUID itemId, boolean done) {
        ActionItem item = item(lock.take(sessionId), itemId);
        return change(sessionId, itemId, item.text(), item.ownerId(), item.dueOn(), done);
    }

    @Transactional
    public void remove(UUID sessionId, UUID itemId) {
        Session session = lock.take(sessionId);
        ActionItem item = item(session, itemId);
        AgendaRules.requireAuthor(item.authorId(), "refused.not-your-item-to-remove");
        agendas.removeItem(itemId);
        journal.item("agenda.item-removed", sessionId, item, null);
    }

    private ActionItem item(Session session, UUID id) {
        return agendas.item(id).filter(item -> item.seriesId().equals(session.seriesId()))
                .orElseThrow(() -> ProblemException.notFound("action item"));
    }
}
