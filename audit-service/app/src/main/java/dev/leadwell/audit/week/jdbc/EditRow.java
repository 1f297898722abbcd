package dev.leadwell.audit.week.jdbc;

import dev.leadwell.audit.week.WeekEdit;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code week_edit}. */
record EditRow(long revision, String what, @Nullable UUID byId, OffsetDateTime at, boolean open, String change) {

    WeekEdit edit(JsonMapper json) {
        return new WeekEdit(revision, what, byId, at.toInstant(), open,
                json.readValue(change, WeekEdit.Change.class));
    }
}
