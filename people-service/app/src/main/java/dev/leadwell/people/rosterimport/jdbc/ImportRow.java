package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.people.rosterimport.RosterImport;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

record ImportRow(UUID id, long version, String fileName, String mode, String state, String findings,
        @Nullable UUID jobId, OffsetDateTime uploadedAt) {

    RosterImport read(JsonMapper json) {
        return new RosterImport(id, version, fileName, Coded.of(RosterImport.Mode.class, mode),
                Coded.of(RosterImport.State.class, state), json.readValue(findings, StoredFindings.class).findings(),
                jobId, uploadedAt.toInstant());
    }
}
