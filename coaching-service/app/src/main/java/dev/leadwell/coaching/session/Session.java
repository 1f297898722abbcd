package dev.leadwell.coaching.session;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.cadence.WindowGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session at one version.
 *
 * @param window the one that it is due in; moving the session does not change it
 * @param zone in which it was planned: the manager's
 * @param moved by hand, so that leave and holidays no longer do
 * @param held when it was held
 * @param contest while the rep contests it
 * @param confirmedAt when the rep confirmed it in so many words
 * @param combined it and the other kind were one meeting
 * @param displacedBy the category of what it was given up for
 * @param openingFact imported from before Leadwell
 */
public record Session(UUID id, long version, UUID seriesId, CadenceWindow window, UUID managerId, UUID repId,
        Kind kind, SessionState state, Instant plannedStart, ZoneId zone, int plannedMinutes, boolean moved,
        @Nullable Held held, @Nullable Contest contest, @Nullable Instant confirmedAt, boolean combined,
        @Nullable String displacedBy, boolean openingFact) {

    public static Session planned(UUID id, UUID seriesId, CadenceWindow window, UUID managerId, UUID repId, Kind kind,
            Instant start, ZoneId zone) {
        return new Session(id, 1, seriesId, window, managerId, repId, kind, SessionState.SCHEDULED, start, zone,
                Cadence.of(kind).minutes(), false, null, null, null, false, null, false);
    }

    /** Those of its kind: all of a series touch and are equally long. */
    public WindowGrid windows() {
        return new WindowGrid(window.start(), (int) ChronoUnit.WEEKS.between(window.start(), window.end()));
    }

    /** As calendars know it. */
    public String uid() {
        return id + "@leadwell";
    }

    public Instant plannedEnd() {
        return plannedStart.plus(Duration.ofMinutes(plannedMinutes));
    }

    /** When it was held, else when it is planned. */
    public Instant start() {
        return held == null ? plannedStart : held.startedAt();
    }

    public int minutes() {
        return held == null ? plannedMinutes : held.minutes();
    }

    public Instant end() {
        return start().plus(Duration.ofMinutes(minutes()));
    }

    /** The day in question where somebody's reach is asked for. */
    public LocalDate day() {
        return LocalDate.ofInstant(start(), zone);
    }

    public boolean contested() {
        return contest != null;
    }

    public boolean isOf(@Nullable UUID personId) {
        return managerId.equals(personId) || repId.equals(personId);
    }

    public SessionChange change() {
        return new SessionChange(this);
    }
}
