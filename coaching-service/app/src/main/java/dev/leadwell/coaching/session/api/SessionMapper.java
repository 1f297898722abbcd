package dev.leadwell.coaching.session.api;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.contract.DisplacingCategory;
import dev.leadwell.coaching.contract.Kind;
import dev.leadwell.coaching.contract.Session;
import dev.leadwell.coaching.contract.SessionState;
import dev.leadwell.coaching.contract.WindowSpan;
import dev.leadwell.coaching.session.SessionRules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place that knows a session here and in the contract. */
final class SessionMapper {

    private SessionMapper() {}

    /** @param viewer null for a program; the reason of a contest is for the two of the pair */
    static Session toContract(dev.leadwell.coaching.session.Session session, @Nullable UUID viewer, Instant now) {
        var held = session.held();
        var contest = session.contest();
        boolean silent = held != null && !session.contested()
                && now.isAfter(held.recordedAt().plus(SessionRules.SILENCE_CONFIRMS));
        String category = session.displacedBy();
        return new Session(session.id(), session.version(), session.managerId(), session.repId(),
                Kind.fromValue(session.kind().code()), SessionState.fromValue(session.state().code()),
                new WindowSpan(session.window().start(), session.window().end()), utc(session.plannedStart()),
                session.zone().getId(), session.plannedMinutes(),
                Cadence.of(session.kind()).minutesToKeep(session.plannedMinutes()),
                session.contested(), session.confirmedAt() != null || silent, session.combined(), session.uid(),
                session.openingFact())
                .startedAt(held == null ? null : utc(held.startedAt()))
                .heldMinutes(held == null ? null : held.minutes())
                .contestReason(contest != null && session.isOf(viewer) ? contest.reason() : null)
                .displacedBy(category == null ? null : DisplacingCategory.fromValue(category));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
