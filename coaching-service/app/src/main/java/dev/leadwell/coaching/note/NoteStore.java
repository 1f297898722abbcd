package dev.leadwell.coaching.note;

import java.util.UUID;

/** All notes. */
public interface NoteStore {

    Notes shared(UUID sessionId);

    /** False if somebody else wrote meanwhile. */
    boolean writeShared(UUID sessionId, long seen, String text);

    /** Sealed. */
    Notes own(UUID sessionId, UUID authorId);

    boolean writeOwn(UUID sessionId, UUID authorId, long seen, String sealed);
}
