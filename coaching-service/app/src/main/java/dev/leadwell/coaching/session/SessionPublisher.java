package dev.leadwell.coaching.session;

import dev.leadwell.kit.events.Outbox;
import dev.leadwell.kit.events.Republishable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a session and tells of it, both or neither. */
@Component
public class SessionPublisher implements Republishable {

    private final Sessions sessions;
    private final Outbox outbox;

    SessionPublisher(Sessions sessions, Outbox outbox) {
        this.sessions = sessions;
        this.outbox = outbox;
    }

    public void add(Session session) {
        sessions.add(session);
        outbox.publish(SessionChanged.of(session));
    }

    /** Many that nobody touched yet. */
    public void plan(List<Session> planned) {
        if (!planned.isEmpty()) {
            sessions.plan(planned);
            outbox.publishAll(planned.stream().map(SessionChanged::of).toList());
        }
    }

    /** Nothing happens if nothing changed. */
    public Session change(Session before, Session after) {
        if (after.version() != before.version()) {
            sessions.update(before, after);
            outbox.publish(SessionChanged.of(after));
        }
        return after;
    }

    @Override
    public String aggregate() {
        return "session";
    }

    @Override
    public Chunk next(@Nullable String after, int atMost) {
        List<Session> some = sessions.lockNext(after == null ? new UUID(0, 0) : UUID.fromString(after), atMost);
        return new Chunk(some.stream().map(SessionChanged::of).toList(),
                some.size() < atMost ? null : some.getLast().id().toString());
    }
}
