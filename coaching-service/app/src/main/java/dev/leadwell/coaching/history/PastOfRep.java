package dev.leadwell.coaching.history;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.PairSpell;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Slot;
import dev.leadwell.coaching.series.SlotChoice;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.session.Displacement;
import dev.leadwell.coaching.session.Held;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionBook;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.sight.Stretch;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.Settlement;
import dev.leadwell.kit.events.Ids;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.TenantSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of an import that is about one rep, under the lock of the rep's series. */
@Component
class PastOfRep {

    private static final int LONGEST_MINUTES = 480;

    private final SeriesRegister register;
    private final Tenures tenures;
    private final Sessions sessions;
    private final SessionBook book;
    private final Settlement settlement;
    private final Clock clock;

    PastOfRep(SeriesRegister register, Tenures tenures, Sessions sessions, SessionBook book, Settlement settlement,
            Clock clock) {
        this.register = register;
        this.tenures = tenures;
        this.sessions = sessions;
        this.book = book;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** A session with its place in the request. */
    record Row(int index, PastSession session) {
        FieldFault fault(String field, @Nullable Object value, String message) {
            return FieldFault.of("sessions[%d].%s".formatted(index, field), value, message);
        }
    }

    record Order(Person manager, UUID repId, List<PairSpell> spells, Stretch stretch, List<Row> rows) {
        boolean covers(LocalDate day) {
            return spells.stream().anyMatch(spell -> !day.isBefore(spell.from()) && day.isBefore(spell.to()))
                    && !day.isBefore(stretch.from()) && day.isBefore(stretch.to());
        }
    }

    ImportedHistory take(Order order, TenantSettings settings, List<FieldFault> faults) {
        register.lock(order.repId());
        List<Tenure> own = tenures.ofRep(order.repId());
        int before = faults.size();
        for (Row row : order.rows()) {
            Series series = series(order, row.session().kind(), settings);
            fault(order, row, series, own).ifPresent(faults::add);
            if (faults.size() == before) {
                book.add(session(order, row.session(), series));
            }
        }
        if (!faults.isEmpty()) {
            return new ImportedHistory(0, 0, 0);
        }
        int judged = 0;
        int kept = 0;
        for (Kind kind : Kind.values()) {
            Series series = series(order, kind, settings);
            List<SettledWindow> opened = windows(order, series, own).stream()
                    .flatMap(window -> settlement.open(series, window, order.manager().id()).stream()).toList();
            judged += opened.size();
            kept += (int) opened.stream().filter(window -> window.is(Outcome.KEPT)).count();
        }
        return new ImportedHistory(order.rows().size(), judged, kept);
    }

    /** Those wholly in the stretch, covered by the pair, and not Leadwell's own. */
    private static List<CadenceWindow> windows(Order order, Series series, List<Tenure> own) {
        return order.spells().stream()
                .flatMap(spell -> series.windows().within(later(spell.from(), order.stretch().from()),
                        earlier(spell.to(), order.stretch().to())).stream())
                .filter(window -> own.stream().noneMatch(tenure -> tenure.owes(window))).toList();
    }

    private Optional<FieldFault> fault(Order order, Row row, Series series, List<Tenure> own) {
        PastSession session = row.session();
        LocalDate day = LocalDate.ofInstant(session.startedAt(), order.manager().zone());
        if (!order.covers(day)) {
            return Optional.of(row.fault("startedAt", session.startedAt(),
                    "On %s, outside the stretch or the days on which the rep reported to this manager."
                            .formatted(day)));
        }
        if (session.length() < 1 || session.length() > LONGEST_MINUTES) {
            return Optional.of(row.fault("minutes", session.minutes(), "Give the length in minutes, 1 to 480."));
        }
        if ((session.state() == SessionState.DISPLACED) != (session.displacedBy() != null)
                || session.displacedBy() != null && !Displacement.CATEGORIES.contains(session.displacedBy())) {
            return Optional.of(row.fault("displacedBy", session.displacedBy(),
                    "Name the category of what displaced it, if and only if it was displaced."));
        }
        CadenceWindow window = series.windows().holding(day);
        if (own.stream().anyMatch(tenure -> tenure.owes(window))) {
            return Optional.of(row.fault("startedAt", session.startedAt(),
                    "Leadwell itself keeps this window already: record it on the session there."));
        }
        if (sessions.find(idOf(session)).isPresent()) {
            return Optional.of(row.fault("startedAt", session.startedAt(), "This session was imported before."));
        }
        return Optional.empty();
    }

    private Session session(Order order, PastSession past, Series series) {
        LocalDate day = LocalDate.ofInstant(past.startedAt(), order.manager().zone());
        Instant now = clock.instant();
        Held held = past.held() ? new Held(past.startedAt(), past.length(), now) : null;
        return new Session(idOf(past), 1, series.id(), series.windows().holding(day), order.manager().id(),
                order.repId(), past.kind(), past.state(), past.startedAt(), order.manager().zone(),
                Cadence.of(past.kind()).minutes(), true, held, null, null,
                held != null && together(order, past, held), past.displacedBy(), true);
    }

    /** By the rows themselves: both kinds of a combined meeting come in one import. */
    private static boolean together(Order order, PastSession past, Held held) {
        return order.rows().stream().map(Row::session)
                .filter(other -> other.held() && other.kind() == past.kind().other())
                .anyMatch(other -> held.together(new Held(other.startedAt(), other.length(), held.recordedAt())));
    }

    /** That of the rep, else one of the past only, for somebody who has none any more. */
    private Series series(Order order, Kind kind, TenantSettings settings) {
        return register.find(order.repId(), kind).orElseGet(() -> {
            LocalDate began = order.spells().getFirst().from();
            Slot slot = SlotChoice.of(kind, settings.firstDayOfWeek(), order.manager().hoursOn(began), List.of());
            Series series = new Series(Series.idOf(Tenancy.current(), order.repId(), kind), order.repId(), kind,
                    settings.weekOf(began), Cadence.of(kind).recurrence(), slot);
            register.add(series, order.stretch().to());
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
