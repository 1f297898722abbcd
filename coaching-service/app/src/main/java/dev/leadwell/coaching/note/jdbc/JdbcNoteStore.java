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

    @Override
    public Notes shared(UUID sessionId) {
        return jdbc.sql("select text, version from shared_note where tenant_id = ? and session_id = ?")
                .params(tenant(), sessionId).query(Notes.class).optional().orElse(Notes.NONE);
    }

    @Override
    public boolean writeShared(UUID sessionId, long seen, String text) {
        return jdbc.sql("""
                insert into shared_note as n (tenant_id, session_id, version, text) values (?, ?, 1, ?)
                on conflict (tenant_id, session_id) do update set version = n.version + 1, text = excluded.text
                where n.version = ?""").params(tenant(), sessionId, text, seen).update() == 1;
    }

    @Override
    public Notes own(UUID sessionId, UUID authorId) {
        return jdbc.sql("select sealed as text, version from private_note"
                + " where tenant_id = ? and session_id = ? and author_id = ?")
                .params(tenant(), sessionId, authorId).query(Notes.class).optional().orElse(Notes.NONE);
    }

    @Override
    public boolean writeOwn(UUID sessionId, UUID authorId, long seen, String sealed) {
        return jdbc.sql("""
                insert into private_note as n (tenant_id, session_id, author_id, version, sealed) values (?, ?, ?, 1, ?)
                on conflict (tenant_id, session_id, author_id) do update
                    set version = n.version + 1, sealed = excluded.sealed
                where n.version = ?""").params(tenant(), sessionId, authorId, sealed, seen).update() == 1;
    }

    private static UUID tenant() {
        return Tenancy.current().value();
    }
}
