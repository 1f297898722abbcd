package dev.leadwell.coaching.agenda;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionAccess;
import dev.leadwell.kit.problem.ProblemException;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shared notes, and private ones that only their author ever reads. */
@Component
public class NoteDesk {

    public static final int LONGEST = 20_000;

    private final Agendas agendas;
    private final SealedText.TenantKeys keys;
    private final SessionAccess access;

    NoteDesk(Agendas agendas, SealedText.TenantKeys keys, SessionAccess access) {
        this.agendas = agendas;
        this.keys = keys;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public Notes shared(UUID sessionId) {
        return shared(access.ofTheTwo(sessionId));
    }

    @Transactional(readOnly = true)
    public Notes own(UUID sessionId) {
        return own(access.ofTheTwo(sessionId));
    }

    Notes shared(Session session) {
        return agendas.sharedNotes(session.id());
    }

    Notes own(Session session) {
        Notes sealed = agendas.privateNotes(session.id(), access.requireOneOfTheTwo(session));
        return sealed.version() == 0
                ? sealed
                : new Notes(SealedText.open(sealed.text(), keys.named(SealedText.keyOf(sealed.text()))),
                        sealed.version());
    }

    /** @param seen refuses a version that the writer has not seen */
    @Transactional
    public Notes writeShared(UUID sessionId, Consumer<Notes> seen, String text) {
        Session session = access.ofTheTwo(sessionId);
        Notes before = shared(session);
        seen.accept(before);
        requireLength(text);
        requireWritten(agendas.writeSharedNotes(sessionId, before.version(), text), shared(session), seen);
        return shared(session);
    }

    @Transactional
    public Notes writeOwn(UUID sessionId, Consumer<Notes> seen, String text) {
        Session session = access.ofTheTwo(sessionId);
        UUID author = access.requireOneOfTheTwo(session);
        Notes before = own(session);
        seen.accept(before);
        requireLength(text);
        requireWritten(agendas.writePrivateNotes(sessionId, author, before.version(),
                SealedText.seal(text, keys.current())), own(session), seen);
        return own(session);
    }

    private static void requireLength(String text) {
        if (text.length() > LONGEST) {
            throw ProblemException.invalid("text", null, "Notes are at most %d characters; these are %d."
                    .formatted(LONGEST, text.length()));
        }
    }

    /** Somebody else wrote between reading and writing. */
    private static void requireWritten(boolean written, Notes now, Consumer<Notes> seen) {
        if (!written) {
            seen.accept(now);
            throw ProblemException.conflict("notes-changed", "Somebody else wrote meanwhile. Look again.");
        }
    }
}
