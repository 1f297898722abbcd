package dev.leadwell.people.absence.jdbc;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.people.absence.AbsenceDays;
import dev.leadwell.people.absence.AbsenceRecord;
import dev.leadwell.people.absence.AbsenceRecord.Stamp;
import dev.leadwell.people.absence.AbsenceState;
import dev.leadwell.people.absence.Refusal;
import dev.leadwell.people.copy.Absence;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

record AbsenceRow(UUID absenceId, long version, UUID personId, LocalDate fromDay, LocalDate toDay, String halfDays,
        boolean paid, boolean openingFact, String state, @Nullable String askedBy, @Nullable OffsetDateTime askedAt,
        @Nullable String decidedBy, @Nullable OffsetDateTime decidedAt, @Nullable String refusalReason,
        @Nullable String refusalText, @Nullable OffsetDateTime takeBackAskedAt) {
    static final String COLUMNS = """
            absence_id, version, person_id, from_day, to_day, half_days, paid, opening_fact, state, asked_by, asked_at,
            decided_by, decided_at, refusal_reason, refusal_text, take_back_asked_at""";

    AbsenceRecord read(JsonMapper json) {
        var halves = List.of(json.readValue(halfDays, Absence.HalfDay[].class));
        return new AbsenceRecord(absenceId, version, personId, new AbsenceDays(fromDay, toDay, halves, paid),
                Coded.of(AbsenceState.class, state), stamp(askedBy, askedAt), stamp(decidedBy, decidedAt), refusal(),
                takeBackAskedAt == null ? null : takeBackAskedAt.toInstant(), openingFact);
    }

    private static @Nullable Stamp stamp(@Nullable String by, @Nullable OffsetDateTime at) {
        return by == null || at == null ? null : new Stamp(by, at.toInstant());
    }

    private @Nullable Refusal refusal() {
        return refusalReason == null
                ? null
                : new Refusal(Coded.of(Refusal.Reason.class, refusalReason), refusalText);
    }
}
