package dev.leadwell.coaching.history;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.PairSpell;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Slot;
import dev.leadwell.coaching.series.SlotChoice;
import dev.leadwell.coaching.session.Displacement;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.HeldTimes;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionPublisher;
import dev.leadwell.coaching.session.SessionRules;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.coaching.window.FactsOfReps;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.RepFacts;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.Settlement;
import dev.leadwell.coaching.window.WindowPublisher;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of an import that is about one rep, under the lock of the rep's series. */
@Component
class PastOfRep {

    private final SeriesRegister register;
    private final FactsOfReps reading;
    private final Sessions sessions;
    private final SessionPublisher publisher;
    private final Settlement settlement;
    private final WindowPublisher windows;
    private final Clock clock;

    PastOfRep(SeriesRegister register, FactsOfReps reading, Sessions sessions, SessionPublisher publisher,
            Settlement settlement,
            WindowPublisher windows, Clock clock) {
        this.register = register;
        this.reading = reading;
        this.sessions = sessions;
        this.publisher = publisher;
        this.settlement = settlement;
        this.windows = windows;
        this.clock = clock;
    }

    /** A session with its place in the request. */
    record Row(int index, PastSession session) {
        FieldFault fault(String field, @Nullable Object value, Wording wording) {
            return FieldFault.of("sessions[%d].%s".formatted(index, field), value, wording);
        }
    }

    /** @param since somebody first led the rep: from then on fortnights count */
    record Order(Person manager, UUID repId, LocalDate since, List<PairSpell> spells, DateRange range,
            List<Row> rows) {
        boolean covers(LocalDate day) {
            return spells.stream().anyMatch(spell -> !day.isBefore(spell.from()) && day.isBefore(spell.to()))
                    && !day.isBefore(range.from()) && day.isBefore(range.to());
        }
    }

    /** @param times of the manager and all reps of the import, those of the rows before included */
    ImportedHistory take(Order order, TenantSettings settings, HeldTimes times, List<FieldFault> faults) {
        List<Series> series = Stream.of(Kind.values()).map(kind -> series(order, kind, settings)).toList();
        RepFacts facts = Objects.requireNonNull(
                reading.of(Set.of(order.repId()), series, order.range().from()).get(order.repId()));
        Set<UUID> known = sessions.findAll(order.rows().stream().map(row -> idOf(row.session())).toList()).stream()
                .map(Session::id).collect(Collectors.toSet());
        for (Row row : order.rows()) {
            Series own = of(series, row.session().kind());
            fault(order, row, own, facts, known).or(() -> overlap(order, row, own, times)).ifPresentOrElse(faults::add,
                    () -> times.add(session(order, row.session(), own, false)));
        }
        if (!faults.isEmpty()) {
            return new ImportedHistory(0, 0, 0);
        }
        order.rows().stream().map(row -> combined(order, row, of(series, row.session().kind()), times))
                .forEach(session -> {
                    publisher.add(session);
                    facts.put(session);
                });
        List<SettledWindow> opened = series.stream().flatMap(one -> windows(order, one, facts).stream()
                .flatMap(window -> settlement.open(facts, one, window, order.manager().id()).stream())).toList();
        windows.add(opened);
        return new ImportedHistory(order.rows().size(), opened.size(),
                (int) opened.stream().filter(window -> window.is(Outcome.KEPT)).count());
    }

    private static Series of(List<Series> series, Kind kind) {
        return series.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /** Those wholly in the stretch, covered by the pair, and not Leadwell's own. */
    private static List<CadenceWindow> windows(Order order, Series series, RepFacts facts) {
        return order.spells().stream()
                .flatMap(spell -> series.windows().within(later(spell.from(), order.range().from()),
                        earlier(spell.to(), order.range().to())).stream())
                .filter(window -> facts.dues().managers(window).isEmpty()).toList();
    }

    private static Optional<FieldFault> fault(Order order, Row row, Series series, RepFacts facts,
            Set<UUID> known) {
        PastSession session = row.session();
        if (!DateRange.isSensible(session.startedAt())) {
            return Optional.of(row.fault("startedAt", session.startedAt(), Wording.of("refused.outside")));
        }
        LocalDate day = LocalDate.ofInstant(session.startedAt(), order.manager().zone());
        if (!order.covers(day)) {
            return Optional.of(row.fault("startedAt", session.startedAt(),
                    Wording.of("refused.outside-pair", day)));
        }
        if (session.length() < 1 || session.length() > SessionRules.LONGEST_MINUTES) {
            return Optional.of(row.fault("minutes", session.minutes(),
                    Wording.of("refused.minutes", SessionRules.LONGEST_MINUTES)));
        }
        if ((session.state() == SessionState.DISPLACED) != (session.displacedBy() != null)
                || session.displacedBy() != null && !Displacement.CATEGORIES.contains(session.displacedBy())) {
            return Optional.of(row.fault("displacedBy", session.displacedBy(),
                    Wording.of("refused.displaced-by")));
        }
        CadenceWindow window = series.windows().holding(day);
        if (!facts.dues().managers(window).isEmpty()) {
            return Optional.of(row.fault("startedAt", session.startedAt(),
                    Wording.of("refused.window-kept-here")));
        }
        if (known.contains(idOf(session))) {
            return Optional.of(row.fault("startedAt", session.startedAt(), Wording.of("refused.imported-before")));
        }
        return Optional.empty();
    }

    /** Also with a row before it: nobody is in two held sessions at a time (C2). */
    private Optional<FieldFault> overlap(Order order, Row row, Series series, HeldTimes times) {
        Session session = session(order, row.session(), series, false);
        return row.session().held()
                ? times.overlapping(session)
                        .map(other -> row.fault("startedAt", row.session().startedAt(),
                                SessionRules.overlap(session, other)))
                : Optional.empty();
    }

    private Session combined(Order order, Row row, Series series, HeldTimes times) {
        return session(order, row.session(), series, times.together(session(order, row.session(), series, false)));
    }

    private Session session(Order order, PastSession past, Series series, boolean combined) {
        LocalDate day = LocalDate.ofInstant(past.startedAt(), order.manager().zone());
        Held held = past.held() ? new Held(past.startedAt(), past.length(), clock.instant()) : null;
        return new Session(idOf(past), 1, series.id(), series.windows().holding(day), order.manager().id(),
                order.repId(), past.kind(), past.state(), past.startedAt(), order.manager().zone(),
                Cadence.of(past.kind()).minutes(), true, held, null, null, combined, past.displacedBy(), true);
    }

    /** That of the rep, else one of the past only, for somebody who has none any more. */
    private Series series(Order order, Kind kind, TenantSettings settings) {
        return register.find(order.repId(), kind).orElseGet(() -> {
            LocalDate began = order.since();
            Slot slot = SlotChoice.of(kind, settings.firstDayOfWeek(), order.manager().hoursOn(began), List.of());
            Series series = new Series(Series.idOf(Tenancy.current(), order.repId(), kind), order.repId(), kind,
                    settings.weekOf(began), Cadence.of(kind).recurrence(), slot);
            register.add(series, order.range().to());
            return series;
        });
    }

    private static UUID idOf(PastSession past) {
        return Ids.named(Tenancy.current(), "past-session",
                "%s/%s/%s".formatted(past.repId(), past.kind().code(), past.startedAt()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
