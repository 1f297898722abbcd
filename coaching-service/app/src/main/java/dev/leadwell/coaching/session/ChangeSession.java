package dev.leadwell.coaching.session;

import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two of a pair do with a session; {@code seen} refuses a version that the caller has not seen.
 */
@Component
public class ChangeSession {

    private final Sessions sessions;
    private final SessionPublisher publisher;
    private final SeriesRegister register;
    private final List<SessionChangedListener> listeners;
    private final SessionAccess access;
    private final Journal journal;
    private final Clock clock;

    ChangeSession(Sessions sessions, SessionPublisher publisher, SeriesRegister register,
            List<SessionChangedListener> listeners, SessionAccess access,
            Journal journal, Clock clock) {
        this.sessions = sessions;
        this.publisher = publisher;
        this.register = register;
        this.listeners = listeners;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param minutes null leaves the length as it is */
    @Transactional
    public Session move(UUID id, Consumer<Session> seen, Instant start, @Nullable Integer minutes) {
        return asManager(id, seen, "session.moved", session -> SessionRules.move(session, start,
                minutes == null ? session.plannedMinutes() : minutes, clock.instant()));
    }

    @Transactional
    public Session hold(UUID id, Consumer<Session> seen, Instant startedAt, int minutes) {
        return asManager(id, seen, "session.held",
                session -> SessionRules.hold(session, startedAt, minutes, clock.instant()));
    }

    @Transactional
    public Session displace(UUID id, Consumer<Session> seen, String category) {
        return asManager(id, seen, "session.displaced", session -> SessionRules.displace(session, category));
    }

    @Transactional
    public Session cancel(UUID id, Consumer<Session> seen) {
        return asManager(id, seen, "session.cancelled", SessionRules::cancel);
    }

    @Transactional
    public Session contest(UUID id, Consumer<Session> seen, String reason) {
        return asRep(id, seen, "session.contested",
                session -> SessionRules.contest(session, reason, clock.instant()));
    }

    @Transactional
    public Session withdrawContest(UUID id, Consumer<Session> seen) {
        return asRep(id, seen, "session.contest-withdrawn", SessionRules::withdrawContest);
    }

    @Transactional
    public Session confirm(UUID id, Consumer<Session> seen) {
        return asRep(id, seen, "session.confirmed", session -> SessionRules.confirm(session, clock.instant()));
    }

    /** By its manager, or by a program that the tenant has let write. */
    private Session asManager(UUID id, Consumer<Session> seen, String what, UnaryOperator<Session> rule) {
        Session session = access.visible(id);
        Caller caller = Caller.current();
        if (caller.kind() == Caller.Kind.PERSON && !session.managerId().equals(caller.personId())) {
            throw ProblemException.forbidden(Wording.of("refused.its-manager-only"));
        }
        return change(session, seen, what, rule);
    }

    private Session asRep(UUID id, Consumer<Session> seen, String what, UnaryOperator<Session> rule) {
        Session session = access.visible(id);
        if (!session.repId().equals(Caller.current().person())) {
            throw ProblemException.forbidden(Wording.of("refused.its-rep-only"));
        }
        return change(session, seen, what, rule);
    }

    private Session change(Session unlocked, Consumer<Session> seen, String what, UnaryOperator<Session> rule) {
        register.lock(unlocked.repId());
        Session before = sessions.find(unlocked.id()).orElseThrow(SessionAccess::notThere);
        seen.accept(before);
        Session changed = rule.apply(before);
        requireTheirTime(changed, before);
        Session after = publisher.change(before, withTogether(changed, before));
        if (after.version() != before.version()) {
            journal.record(what, "session", after.id().toString(), SessionChanged.of(before).data(),
                    SessionChanged.of(after).data());
        }
        tell(after);
        neighbours(before, after);
        return after;
    }

    /** One version for the change and what it does to the flag of a combined meeting. */
    private Session withTogether(Session changed, Session before) {
        return changed.version() == before.version() || changed.combined() == together(changed)
                ? changed
                : before.change().as(changed).combined(together(changed)).done();
    }

    /** Nobody is in two held sessions at a time (C2). */
    private void requireTheirTime(Session changed, Session before) {
        if (changed.held() != null && !changed.held().equals(before.held())) {
            sessions.lockTimes(List.of(changed.managerId(), changed.repId()));
            around(changed).overlapping(changed).ifPresent(other -> {
                throw ProblemException.invalid("startedAt", changed.start(), SessionRules.overlap(changed, other));
            });
        }
    }

    private boolean together(Session session) {
        return session.held() != null && around(session).together(session);
    }

    private HeldTimes around(Session session) {
        Duration day = Duration.ofDays(1);
        return HeldTimes.of(sessions.held(List.of(session.managerId(), session.repId()), session.start().minus(day),
                session.end().plus(day)));
    }

    /** The sessions of the other kind about which it was or is decided whether they were one meeting with this one. */
    private void neighbours(Session before, Session after) {
        Stream.of(before, after).filter(session -> session.held() != null)
                .flatMap(session -> otherKind(session).stream()).map(Session::id).distinct().toList()
                .forEach(id -> {
                    Session other = sessions.find(id).orElseThrow();
                    if (other.combined() != together(other)) {
                        Session flagged = other.change().combined(together(other)).done();
                        journal.record("session.flagged", "session", other.id().toString(),
                                SessionChanged.of(other).data(), SessionChanged.of(flagged).data());
                        tell(publisher.change(other, flagged));
                    }
                });
    }

    private List<Session> otherKind(Session session) {
        Duration day = Duration.ofDays(1);
        return sessions.held(List.of(session.repId()), session.start().minus(day), session.end().plus(day)).stream()
                .filter(other -> other.repId().equals(session.repId()) && other.kind() == session.kind().other())
                .toList();
    }

    private void tell(Session session) {
        Series series = register.find(session.seriesId()).orElseThrow();
        listeners.forEach(listener -> listener.sessionChanged(series, session));
    }
}
