package dev.leadwell.coaching.note;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionAccess;
import dev.leadwell.kit.secret.SealedText;
import org.springframework.stereotype.Component;

/** Shared notes, and private ones that only their author ever reads; of a session that was found for one of the two. */
@Component
public class ReadNotes {

    private final NoteStore store;
    private final TenantKeys keys;
    private final SessionAccess access;

    ReadNotes(NoteStore store, TenantKeys keys, SessionAccess access) {
        this.store = store;
        this.keys = keys;
        this.access = access;
    }

    public Notes shared(Session session) {
        return store.shared(session.id());
    }

    public Notes own(Session session) {
        Notes sealed = store.own(session.id(), access.requireOneOfTheTwo(session));
        return sealed.version() == 0
                ? sealed
                : new Notes(SealedText.open(sealed.text(), keys.named(SealedText.keyOf(sealed.text()))),
                        sealed.version());
    }
}
