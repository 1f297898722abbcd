package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.people.copy.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of the windows of 13 weeks, by rep: each thing read once, however many the reps are. */
@Component
class CadenceGrid {

    private final SeriesRegister register;
    private final Sessions sessions;
    private final Tenures tenures;
    private final SettledWindows windows;
    private final People people;
    private final Clock clock;

    CadenceGrid(SeriesRegister register, Sessions sessions, Tenures tenures, SettledWindows windows, People people,
            Clock clock) {
        this.register = register;
        this.sessions = sessions;
        this.tenures = tenures;
        this.windows = windows;
        this.people = people;
        this.clock = clock;
    }

    /** @param leads whether it is of the person's reps, else of the person as a rep */
    record Grid(boolean leads, List<RepCadence> cadence, List<MySessions.OwedToRep> owed) {}

    Grid of(UUID person, LocalDate today) {
        List<SettledWindow> settled = windowsOf(person, today);
        Set<UUID> reps = currentReps(person, today);
        boolean leads = !reps.isEmpty() || settled.stream().anyMatch(window -> window.managerId().equals(person));
        if (!leads) {
            reps.add(person);
        }
        Map<UUID, String> names = names(reps);
        List<Series> series = register.ofReps(reps);
        return new Grid(leads, rows(reps, names, settled, series, today),
                leads ? owed(reps, names, settled, series) : List.of());
    }

    RepCadence ofPair(UUID managerId, UUID repId, LocalDate today) {
        Set<UUID> rep = Set.of(repId);
        return rows(rep, names(rep),
                windows.ofRep(repId, today.minusWeeks(MySessions.WEEKS), today.plusWeeks(2)).stream()
                        .filter(window -> window.managerId().equals(managerId)).toList(),
                register.ofReps(rep), today).getFirst();
    }

    List<RepCadence> ofReps(UUID managerId, LocalDate today) {
        Set<UUID> reps = currentReps(managerId, today);
        return rows(reps, names(reps), windowsOf(managerId, today).stream()
                .filter(window -> window.managerId().equals(managerId)).toList(), register.ofReps(reps), today);
    }

    private List<SettledWindow> windowsOf(UUID person, LocalDate today) {
        LocalDate from = today.minusWeeks(MySessions.WEEKS);
        LocalDate to = today.plusWeeks(2);
        return Stream.concat(windows.ofManager(person, from, to).stream(), windows.ofRep(person, from, to).stream())
                .distinct().toList();
    }

    private Set<UUID> currentReps(UUID managerId, LocalDate today) {
        return tenures.ofManager(managerId, today, today.plusDays(1)).stream().map(Tenure::repId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<RepCadence> rows(Set<UUID> reps, Map<UUID, String> names, List<SettledWindow> settled,
            List<Series> series, LocalDate today) {
        return reps.stream().map(rep -> new RepCadence(rep, names.getOrDefault(rep, "?"),
                strip(rep, Kind.DEVELOPMENT, settled, series, today),
                strip(rep, Kind.PIPELINE_REVIEW, settled, series, today)))
                .sorted(Comparator.comparing(RepCadence::name)).toList();
    }

    private static RepCadence.Strip strip(UUID rep, Kind kind, List<SettledWindow> settled, List<Series> series,
            LocalDate today) {
        List<Cell> running = series.stream().filter(one -> one.repId().equals(rep) && one.kind() == kind)
                .map(one -> new Cell(one.windows().holding(today), "open")).toList();
        return RepCadence.Strip.of(settled.stream()
                .filter(window -> window.repId().equals(rep) && window.kind() == kind).toList(), running);
    }

    private List<MySessions.OwedToRep> owed(Set<UUID> reps, Map<UUID, String> names, List<SettledWindow> settled,
            List<Series> series) {
        Map<UUID, UUID> next = next(series);
        return reps.stream().map(rep -> new MySessions.OwedToRep(rep, names.getOrDefault(rep, "?"),
                RepCadence.owed(settled.stream().filter(window -> window.repId().equals(rep)).toList()),
                Optional.ofNullable(next.get(rep)))).filter(owed -> owed.owed().sessions() > 0)
                .sorted(Comparator.comparing((MySessions.OwedToRep owed) -> -owed.owed().sessions())
                        .thenComparing(MySessions.OwedToRep::name))
                .toList();
    }

    /** The next development session of each rep that has one. */
    private Map<UUID, UUID> next(List<Series> series) {
        List<UUID> development = series.stream().filter(one -> one.kind() == Kind.DEVELOPMENT).map(Series::id)
                .toList();
        return sessions.nextOf(development, clock.instant()).stream()
                .collect(Collectors.toMap(Session::repId, Session::id));
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        people.findAll(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }
}
