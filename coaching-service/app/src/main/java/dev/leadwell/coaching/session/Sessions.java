package dev.leadwell.coaching.session;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sessions. */
public interface Sessions {

    Optional<Session> find(UUID id);

    List<Session> findAll(Collection<UUID> ids);

    /** Those planned for a window of a series. */
    List<Session> of(UUID seriesId, CadenceWindow window);

    /** Those of some series whose window starts on or after a day, and scheduled ones of earlier windows; in order. */
    List<Session> ofSeries(Collection<UUID> seriesIds, LocalDate windowStart);

    /** The next scheduled one of each of some series that starts at or after an instant. */
    List<Session> nextOf(Collection<UUID> seriesIds, Instant from);

    /** The earliest scheduled one of a series whose turn is not over: where what is open is carried to. */
    Optional<Session> firstScheduled(UUID seriesId);

    /** Held sessions that began in {@code [from, to)}, in which any of the persons was manager or rep. */
    List<Session> held(Collection<UUID> persons, Instant from, Instant to);

    /** Until the transaction ends, nobody else records a held session of these persons. */
    void lockTimes(Collection<UUID> persons);

    /** By start and id, after the place given. */
    List<Session> page(Filter filter, Instant afterStart, UUID afterId, int limit);

    void add(Session session);

    /** Scheduled ones that nobody touched yet. */
    void plan(List<Session> sessions);

    /** @throws IllegalStateException if somebody else wrote a version meanwhile */
    void update(Session before, Session after);

    /** By id after the one given, locked against changes until the end of the transaction. */
    List<Session> lockNext(UUID after, int atMost);

    /**
     * Which sessions.
     *
     * @param managers whose sessions may be seen, null for all
     * @param viewer a rep who sees the own ones as well
     */
    record Filter(@Nullable List<UUID> managers, @Nullable UUID viewer, @Nullable UUID managerId,
            @Nullable UUID repId, @Nullable Kind kind, @Nullable SessionState state, Instant from, Instant to) {}
}
