package dev.leadwell.coaching.session.api;

import dev.leadwell.coaching.contract.Contest;
import dev.leadwell.coaching.contract.Displacing;
import dev.leadwell.coaching.contract.Hold;
import dev.leadwell.coaching.contract.Kind;
import dev.leadwell.coaching.contract.Move;
import dev.leadwell.coaching.contract.NewSession;
import dev.leadwell.coaching.contract.Session;
import dev.leadwell.coaching.contract.SessionPage;
import dev.leadwell.coaching.contract.SessionState;
import dev.leadwell.coaching.contract.SessionsApi;
import dev.leadwell.coaching.session.ChangeSession;
import dev.leadwell.coaching.session.ReadSessions;
import dev.leadwell.coaching.session.ReadSessions.Wanted;
import dev.leadwell.coaching.session.ScheduleSession;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.kit.web.Idempotency;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController implements SessionsApi {

    private final ChangeSession change;
    private final ScheduleSession schedule;
    private final ReadSessions sessions;
    private final Idempotency idempotency;
    private final Clock clock;

    SessionController(ChangeSession change, ScheduleSession schedule, ReadSessions sessions, Idempotency idempotency,
            Clock clock) {
        this.change = change;
        this.schedule = schedule;
        this.sessions = sessions;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Override
    @Allowed(scope = "coaching:read")
    public ResponseEntity<SessionPage> listSessions(@Nullable UUID managerId, @Nullable UUID repId,
            @Nullable Kind kind, @Nullable SessionState state, @Nullable LocalDate from, @Nullable LocalDate to,
            Integer limit, @Nullable String cursor) {
        var page = sessions.page(new Wanted(managerId, repId,
                kind == null ? null : Coded.of(dev.leadwell.coaching.cadence.Kind.class, kind.getValue()),
                state == null ? null : Coded.of(dev.leadwell.coaching.session.SessionState.class, state.getValue()),
                from, to), cursor, limit).map(this::answer);
        return ResponseEntity.ok(new SessionPage(page.items()).next(page.next()));
    }

    @Override
    @Allowed(scope = "coaching:write", roles = "manager")
    public ResponseEntity<Session> scheduleSession(NewSession wanted, @Nullable String idempotencyKey) {
        return idempotency.once("coaching.schedule-session", wanted, Session.class, () -> {
            Session created = answer(schedule.schedule(wanted.getRepId(),
                    Coded.of(dev.leadwell.coaching.cadence.Kind.class, wanted.getKind().getValue()),
                    instant("start", wanted.getStart()), wanted.getMinutes()));
            return ResponseEntity.created(URI.create("/api/coaching/v1/sessions/" + created.getId()))
                    .eTag(ETags.of(created.getVersion())).body(created);
        });
    }

    @Override
    @Allowed(scope = "coaching:read")
    public ResponseEntity<Session> getSession(UUID sessionId) {
        return tagged(sessions.one(sessionId));
    }

    @Override
    @Allowed(scope = "coaching:write")
    public ResponseEntity<Session> moveSession(UUID sessionId, Move move, @Nullable String ifMatch) {
        return tagged(change.move(sessionId, seen(ifMatch), instant("start", move.getStart()), move.getMinutes()));
    }

    @Override
    @Allowed(scope = "coaching:write")
    public ResponseEntity<Session> holdSession(UUID sessionId, Hold hold, @Nullable String ifMatch) {
        return tagged(
                change.hold(sessionId, seen(ifMatch), instant("startedAt", hold.getStartedAt()), hold.getMinutes()));
    }

    @Override
    @Allowed(scope = "coaching:write")
    public ResponseEntity<Session> displaceSession(UUID sessionId, Displacing displacing, @Nullable String ifMatch) {
        return tagged(change.displace(sessionId, seen(ifMatch), displacing.getCategory().getValue()));
    }

    @Override
    @Allowed(scope = "coaching:write")
    public ResponseEntity<Session> cancelSession(UUID sessionId, @Nullable String ifMatch) {
        return tagged(change.cancel(sessionId, seen(ifMatch)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Session> contestSession(UUID sessionId, Contest contest, @Nullable String ifMatch) {
        return tagged(change.contest(sessionId, seen(ifMatch), contest.getReason()));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Session> withdrawContest(UUID sessionId, @Nullable String ifMatch) {
        return tagged(change.withdrawContest(sessionId, seen(ifMatch)));
    }

    @Override
    @Allowed(scope = "console")
    public ResponseEntity<Session> confirmSession(UUID sessionId, @Nullable String ifMatch) {
        return tagged(change.confirm(sessionId, seen(ifMatch)));
    }

    private static Instant instant(String field, OffsetDateTime at) {
        return DateRange.requireSensible(field, at.toInstant());
    }

    private Consumer<dev.leadwell.coaching.session.Session> seen(@Nullable String ifMatch) {
        return current -> ETags.requireMatch(ifMatch, current.version(), () -> answer(current));
    }

    private ResponseEntity<Session> tagged(dev.leadwell.coaching.session.Session session) {
        return ResponseEntity.ok().eTag(ETags.of(session.version())).body(answer(session));
    }

    private Session answer(dev.leadwell.coaching.session.Session session) {
        return SessionMapper.toContract(session, Caller.current().personId(), clock.instant());
    }
}
