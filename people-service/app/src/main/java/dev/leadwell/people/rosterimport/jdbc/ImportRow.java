package dev.leadwell.people.rosterimport.jdbc;

import dev.leadwell.people.rosterimport.RosterImport;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

record ImportRow(UUID id, long version, String fileName, String mode, String state, String findings,
        @Nullable UUID jobId, OffsetDateTime uploadedAt) {

    RosterImport read(JsonMapper json) {
        return new RosterImport(id, version, fileName, RosterImport.Mode.valueOf(upper(mode)),
                RosterImport.State.valueOf(upper(state)), json.readValue(findings, StoredFindings.class).findings(),
                jobId, uploadedAt.toInstant());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
