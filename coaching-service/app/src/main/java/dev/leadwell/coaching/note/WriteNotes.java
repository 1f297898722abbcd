package dev.leadwell.coaching.note;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionAccess;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.secret.SealedText;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Either of the two writes the shared notes, and each the own private ones. */
@Component
public class WriteNotes {

    public static final int LONGEST = 20_000;

    private final NoteStore store;
    private final ReadNotes notes;
    private final TenantKeys keys;
    private final SessionAccess access;
    private final Journal journal;

    WriteNotes(NoteStore store, ReadNotes notes, TenantKeys keys, SessionAccess access, Journal journal) {
        this.store = store;
        this.notes = notes;
        this.keys = keys;
        this.access = access;
        this.journal = journal;
    }

    /** What the log is told of: never a text. */
    private record Version(long version) {

        static Version of(Notes notes) {
            return new Version(notes.version());
        }
    }

    /** @param seen refuses a version that the writer has not seen */
    @Transactional
    public Notes writeShared(UUID sessionId, Consumer<Notes> seen, String text) {
        Session session = access.ofTheTwo(sessionId);
        Notes before = notes.shared(session);
        seen.accept(before);
        requireLength(text);
        requireWritten(store.writeShared(sessionId, before.version(), text), notes.shared(session), seen);
        Notes after = notes.shared(session);
        journal.record("notes.written", "notes", sessionId.toString(), Version.of(before), Version.of(after));
        return after;
    }

    @Transactional
    public Notes writeOwn(UUID sessionId, Consumer<Notes> seen, String text) {
        Session session = access.ofTheTwo(sessionId);
        UUID author = access.requireOneOfTheTwo(session);
        Notes before = notes.own(session);
        seen.accept(before);
        requireLength(text);
        requireWritten(store.writeOwn(sessionId, author, before.version(), SealedText.seal(text, keys.current())),
                notes.own(session), seen);
        return notes.own(session);
    }

    private static void requireLength(String text) {
        if (text.length() > LONGEST) {
            throw ProblemException.invalid("text", null, Wording.of("refused.notes-length", LONGEST, text.length()));
        }
    }

    /** Somebody else wrote between reading and writing. */
    private static void requireWritten(boolean written, Notes now, Consumer<Notes> seen) {
        if (!written) {
            seen.accept(now);
            throw ProblemException.conflict("notes-changed", Wording.of("refused.notes-changed"));
        }
    }
}
