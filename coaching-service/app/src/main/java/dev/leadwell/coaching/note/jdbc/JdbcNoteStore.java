package dev.leadwell.coaching.note.jdbc;

import dev.leadwell.coaching.note.NoteStore;
import dev.leadwell.coaching.note.Notes;
import dev.leadwell.kit.tenancy.Tenancy;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNoteStore implements NoteStore {

    private final JdbcClient jdbc;

    JdbcNoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec ofSession(String sql, UUID sessionId) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("session", sessionId);
    }

    @Override
    public Notes shared(UUID sessionId) {
        return ofSession("select text, version from shared_note where tenant_id = :tenant and session_id = :session",
                sessionId).query(Notes.class).optional().orElse(Notes.NONE);
    }

    @Override
    public boolean writeShared(UUID sessionId, long seen, String text) {
        return ofSession("""
                insert into shared_note as n (tenant_id, session_id, version, text)
                values (:tenant, :session, 1, :text)
                on conflict (tenant_id, session_id) do update set version = n.version + 1, text = excluded.text
                where n.version = :seen""", sessionId).param("text", text).param("seen", seen).update() == 1;
    }

    @Override
    public Notes own(UUID sessionId, UUID authorId) {
        return ofSession("select sealed as text, version from private_note"
                + " where tenant_id = :tenant and session_id = :session and author_id = :author", sessionId)
                .param("author", authorId).query(Notes.class).optional().orElse(Notes.NONE);
    }

    @Override
    public boolean writeOwn(UUID sessionId, UUID authorId, long seen, String sealed) {
        return ofSession("""
                insert into private_note as n (tenant_id, session_id, author_id, version, sealed)
                values (:tenant, :session, :author, 1, :sealed)
                on conflict (tenant_id, session_id, author_id) do update
                    set version = n.version + 1, sealed = excluded.sealed
                where n.version = :seen""", sessionId)
                .param("author", authorId).param("sealed", sealed).param("seen", seen).update() == 1;
    }
}
