package dev.leadwell.people.absence;

import dev.leadwell.people.copy.Absence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence and how it came to be. Each step is a version more.
 *
 * @param asked null where HR recorded it without being asked
 * @param decided who confirmed, refused or recorded it last; null while nobody has, or where that was before it was kept
 * @param refusal of what was asked for last; null where nothing was refused
 * @param takeBackAskedAt since when the person wants it taken back; null where they do not
 * @param openingFact brought in from before Leadwell (P7)
 */
public record AbsenceRecord(UUID id, long version, UUID personId, AbsenceDays days, AbsenceState state,
        @Nullable Stamp asked, @Nullable Stamp decided, @Nullable Refusal refusal, @Nullable Instant takeBackAskedAt,
        boolean openingFact) {

    /** @param by a person's id, or a program's name */
    public record Stamp(String by, Instant at) {}

    static AbsenceRecord asked(UUID id, UUID personId, AbsenceDays days, Stamp asked) {
        return new AbsenceRecord(id, 1, personId, days, AbsenceState.ASKED, asked, null, null, null, false);
    }

    static AbsenceRecord recorded(UUID id, UUID personId, AbsenceDays days, Stamp by, boolean openingFact) {
        return new AbsenceRecord(id, 1, personId, days, AbsenceState.CONFIRMED, null, by, null, null, openingFact);
    }

    /** Whether somebody has to decide. */
    public boolean waits() {
        return state == AbsenceState.ASKED || takeBackAskedAt != null;
    }

    public boolean holds() {
        return state == AbsenceState.CONFIRMED;
    }

    AbsenceRecord confirmed(Stamp by) {
        return next(AbsenceState.CONFIRMED, by, null, null);
    }

    AbsenceRecord refused(Stamp by, Refusal why) {
        return next(AbsenceState.REFUSED, by, why, null);
    }

    AbsenceRecord withdrawn(Stamp by) {
        return next(AbsenceState.WITHDRAWN, by, null, null);
    }

    AbsenceRecord takeBackAsked(Instant at) {
        return next(state, decided, null, at);
    }

    /** It goes on to hold, and why is said. */
    AbsenceRecord takeBackRefused(Stamp by, Refusal why) {
        return next(state, by, why, null);
    }

    /** Other days of the same absence, as HR corrects it; its first day stays what names it. */
    AbsenceRecord corrected(AbsenceDays other, Stamp by) {
        return new AbsenceRecord(id, version + 1, personId, other, state, asked, by, null, takeBackAskedAt,
                openingFact);
    }

    private AbsenceRecord next(AbsenceState then, @Nullable Stamp by, @Nullable Refusal why, @Nullable Instant back) {
        return new AbsenceRecord(id, version + 1, personId, days, then, asked, by, why, back, openingFact);
    }

    /** For who may not know why something was refused. */
    AbsenceRecord withoutRefusal() {
        return new AbsenceRecord(id, version, personId, days, state, asked, decided, null, takeBackAskedAt,
                openingFact);
    }

    /** As the other services know it. */
    Absence told() {
        return new Absence(id, version, personId, days.from(), days.to(), days.halfDays(), days.paid(), !holds(),
                openingFact);
    }
}
