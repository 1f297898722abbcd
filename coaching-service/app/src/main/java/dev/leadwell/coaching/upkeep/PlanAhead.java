package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionChanged;
import dev.leadwell.coaching.session.SessionPublisher;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.window.RepFacts;
import dev.leadwell.kit.journal.Journal;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Plans the sessions of a series some weeks ahead, and brings those that nobody moved by hand in step with leave, holidays and
 * who leads the rep that day.
 */
@Component
class PlanAhead {

    static final int WEEKS = 6;

    private final SessionPublisher publisher;
    private final Journal journal;
    private final Clock clock;

    PlanAhead(SessionPublisher publisher, Journal journal, Clock clock) {
        this.publisher = publisher;
        this.journal = journal;
        this.clock = clock;
    }

    /** New ones are left to whoever asks to add, many at once. */
    List<Session> plan(RepFacts facts, Series series, LocalDate today) {
        List<Tenure> led = facts.tenures().stream().filter(tenure -> tenure.endsAfter(today)).toList();
        List<CadenceWindow> ahead = series.windows().touching(today, today.plusWeeks(WEEKS));
        Map<UUID, Session> planned = facts.sessions(series).stream()
                .filter(session -> !session.window().start().isBefore(ahead.getFirst().start()))
                .collect(Collectors.toMap(Session::id, Function.identity(), (one, other) -> one, HashMap::new));
        List<Session> fresh = new ArrayList<>();
        for (CadenceWindow window : ahead) {
            place(facts, series, window, led, today).ifPresent(place -> {
                Session known = planned.get(place.id());
                if (known == null) {
                    fresh.add(Session.planned(place.id(), series.id(), window, place.tenure().managerId(),
                            series.repId(), series.kind(), place.start().toInstant(), place.start().getZone()));
                } else {
                    planned.put(known.id(), changed(facts, known, replanned(known, place)));
                }
            });
        }
        planned.values().forEach(session -> withoutManager(facts, session, led));
        fresh.forEach(facts::put);
        return fresh;
    }

    private Session changed(RepFacts facts, Session before, Session after) {
        if (after.version() != before.version()) {
            journal.record("session.planned-again", "session", after.id().toString(), SessionChanged.of(before).data(),
                    SessionChanged.of(after).data());
        }
        facts.put(publisher.change(before, after));
        return after;
    }

    /** Where the window's own session belongs. */
    private record Place(UUID id, Tenure tenure, ZonedDateTime start) {}

    private static Optional<Place> place(RepFacts facts, Series series, CadenceWindow window, List<Tenure> led,
            LocalDate today) {
        for (Tenure tenure : led) {
            if (tenure.from().isBefore(window.end()) && tenure.to().isAfter(window.start())) {
                CommonDays common = facts.calendars().between(tenure.managerId(), series.repId());
                ZoneId zone = facts.calendars().zoneOf(tenure.managerId());
                ZonedDateTime start = series.occurrence(window, zone,
                        day -> common.common(day) && tenure.covers(day) && !day.isBefore(today));
                if (tenure.covers(start.toLocalDate())) {
                    return Optional.of(new Place(series.sessionId(Tenancy.current(), window), tenure, start));
                }
            }
        }
        return Optional.empty();
    }

    /** Only what nobody moved, gave up or called off, and what lies ahead. */
    private Session replanned(Session session, Place place) {
        Instant now = clock.instant();
        boolean open = session.state() == SessionState.SCHEDULED || session.state() == SessionState.CANCELLED;
        boolean ahead = session.plannedStart().isAfter(now) && place.start().toInstant().isAfter(now);
        if (session.moved() || !open || !ahead) {
            return session;
        }
        return session.change().state(SessionState.SCHEDULED)
                .with(place.tenure().managerId(), place.start().getZone())
                .planned(place.start().toInstant(), session.plannedMinutes()).done();
    }

    /** What lies ahead and was moved by hand goes to who leads the rep then; where nobody does, it is called off. */
    private void withoutManager(RepFacts facts, Session session, List<Tenure> led) {
        if (session.state() != SessionState.SCHEDULED || !session.plannedStart().isAfter(clock.instant())) {
            return;
        }
        Optional<Tenure> then = led.stream().filter(tenure -> tenure.covers(session.day())).findFirst();
        changed(facts, session, then
                .map(tenure -> session.change()
                        .with(tenure.managerId(), facts.calendars().zoneOf(tenure.managerId())).done())
                .orElseGet(() -> session.change().state(SessionState.CANCELLED).done()));
    }
}
