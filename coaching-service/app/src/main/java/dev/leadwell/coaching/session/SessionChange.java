package dev.leadwell.coaching.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next version of a session, put together from what changes. Rules stand in {@link SessionRules}. */
public final class SessionChange {

    private final Session before;
    private SessionState state;
    private UUID managerId;
    private ZoneId zone;
    private Instant plannedStart;
    private int plannedMinutes;
    private boolean moved;
    private @Nullable Held held;
    private @Nullable Contest contest;
    private @Nullable Instant confirmedAt;
    private boolean combined;
    private @Nullable String displacedBy;

    SessionChange(Session before) {
        this.before = before;
        this.state = before.state();
        this.managerId = before.managerId();
        this.zone = before.zone();
        this.plannedStart = before.plannedStart();
        as(before);
    }

    /** Everything that another version of the session has. */
    public SessionChange as(Session other) {
        state = other.state();
        managerId = other.managerId();
        zone = other.zone();
        plannedStart = other.plannedStart();
        plannedMinutes = other.plannedMinutes();
        moved = other.moved();
        held = other.held();
        contest = other.contest();
        confirmedAt = other.confirmedAt();
        combined = other.combined();
        displacedBy = other.displacedBy();
        return this;
    }

    public SessionChange state(SessionState value) {
        state = value;
        return this;
    }

    public SessionChange with(UUID manager, ZoneId managersZone) {
        managerId = manager;
        zone = managersZone;
        return this;
    }

    public SessionChange planned(Instant start, int minutes) {
        plannedStart = start;
        plannedMinutes = minutes;
        return this;
    }

    public SessionChange byHand() {
        moved = true;
        return this;
    }

    public SessionChange held(@Nullable Held value) {
        held = value;
        return this;
    }

    public SessionChange contest(@Nullable Contest value) {
        contest = value;
        return this;
    }

    public SessionChange confirmedAt(@Nullable Instant value) {
        confirmedAt = value;
        return this;
    }

    public SessionChange combined(boolean value) {
        combined = value;
        return this;
    }

    public SessionChange displacedBy(@Nullable String value) {
        displacedBy = value;
        return this;
    }

    /** The session as it was if nothing differs, else one version on. */
    public Session done() {
        Session same = at(before.version());
        return same.equals(before) ? before : at(before.version() + 1);
    }

    private Session at(long version) {
        return new Session(before.id(), version, before.seriesId(), before.window(), managerId, before.repId(),
                before.kind(), state, plannedStart, zone, plannedMinutes, moved, held, contest, confirmedAt, combined,
                displacedBy, before.openingFact());
    }
}
