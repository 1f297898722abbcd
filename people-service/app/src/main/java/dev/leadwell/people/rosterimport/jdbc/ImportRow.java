package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.people.rosterimport.RosterImport;
import dev.leadwell.people.rosterimport.RosterMapping;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

record ImportRow(UUID id, long version, String fileName, String mode, String state, @Nullable String mapping,
        String findings, @Nullable UUID jobId, OffsetDateTime uploadedAt) {

    RosterImport read(JsonMapper json) {
        return new RosterImport(id, version, fileName, Coded.of(RosterImport.Mode.class, mode),
                Coded.of(RosterImport.State.class, state), read(mapping, json),
                json.readValue(findings, StoredFindings.class).findings(),
                jobId, uploadedAt.toInstant());
    }

    private static @Nullable RosterMapping read(@Nullable String mapping, JsonMapper json) {
        return mapping == null ? null : json.readValue(mapping, StoredMapping.class).mapping();
    }
}
