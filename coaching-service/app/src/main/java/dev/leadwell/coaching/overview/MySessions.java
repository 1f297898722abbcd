package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.session.Sessions.Filter;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own sessions, as manager and as rep. */
@Component
public class MySessions {

    static final int WEEKS = 13;
    private static final int DAYS_BACK = 21;
    private static final int DAYS_AHEAD = 14;
    private static final int MOST = 500;

    private final Sessions sessions;
    private final SeriesRegister register;
    private final Tenures tenures;
    private final SettledWindows windows;
    private final People people;
    private final Tenants tenants;
    private final Visibility visibility;
    private final Clock clock;

    MySessions(Sessions sessions, SeriesRegister register, Tenures tenures, SettledWindows windows, People people,
            Tenants tenants, Visibility visibility, Clock clock) {
        this.sessions = sessions;
        this.register = register;
        this.tenures = tenures;
        this.windows = windows;
        this.people = people;
        this.tenants = tenants;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** Development sessions that a rep is owed, and the next one planned. */
    public record OwedToRep(UUID repId, String name, RepCadence.Owed owed, Optional<UUID> nextSession) {}

    /**
     * Everything of the page.
     *
     * @param waiting to be recorded or confirmed
     * @param days what lies ahead, by day
     * @param past held or over, the last first
     */
    public record View(boolean leads, List<SessionLine> waiting, Map<LocalDate, List<SessionLine>> days,
            List<SessionLine> past, List<RepCadence> cadence, List<OwedToRep> owed) {

        public boolean empty() {
            return waiting.isEmpty() && days.isEmpty() && past.isEmpty() && cadence.isEmpty();
        }
    }

    /** @param zone the viewer's, in which days are shown */
    @Transactional(readOnly = true)
    public View of(UUID person, ZoneId zone) {
        visibility.current();
        Instant now = clock.instant();
        List<SessionLine> lines = lines(person, now);
        Map<LocalDate, List<SessionLine>> days = new LinkedHashMap<>();
        lines.stream().filter(line -> line.ahead(now)).forEach(line -> days
                .computeIfAbsent(LocalDate.ofInstant(line.session().start(), zone), day -> new ArrayList<>())
                .add(line));
        List<SessionLine> past = lines.stream().filter(line -> !line.ahead(now)).toList().reversed();
        Grid grid = grid(person);
        return new View(grid.leads(), lines.stream().filter(line -> line.toRecord() || line.toConfirm()).toList(),
                days, past, grid.cadence(), grid.owed());
    }

    private record Grid(boolean leads, List<RepCadence> cadence, List<OwedToRep> owed) {}

    private Grid grid(UUID person) {
        List<SettledWindow> settled = windowsOf(person);
        Set<UUID> reps = new LinkedHashSet<>(currentReps(person));
        boolean leads = !reps.isEmpty() || settled.stream().anyMatch(window -> window.managerId().equals(person));
        if (!leads) {
            reps.add(person);
        }
        return new Grid(leads, cadence(reps, settled), leads ? owed(reps, settled) : List.of());
    }

    /** Of one rep with one manager. */
    @Transactional(readOnly = true)
    public RepCadence cadenceOf(UUID managerId, UUID repId) {
        LocalDate today = visibility.today();
        return cadence(Set.of(repId), windows.ofRep(repId, today.minusWeeks(WEEKS), today.plusWeeks(2)).stream()
                .filter(window -> window.managerId().equals(managerId)).toList()).getFirst();
    }

    /** Whose sessions a manager holds today, with the grid of each. */
    @Transactional(readOnly = true)
    public List<RepCadence> cadenceOfReps(UUID managerId) {
        return cadence(new LinkedHashSet<>(currentReps(managerId)), windowsOf(managerId).stream()
                .filter(window -> window.managerId().equals(managerId)).toList());
    }

    /** What waits for the person. */
    @Transactional(readOnly = true)
    public int waiting(UUID person) {
        visibility.current();
        return (int) lines(person, clock.instant()).stream().filter(line -> line.toRecord() || line.toConfirm())
                .count();
    }

    private List<SessionLine> lines(UUID person, Instant now) {
        ZoneId zone = tenants.current().zone();
        LocalDate today = visibility.today();
        List<Session> found = sessions.page(new Filter(List.of(person), person, null, null, null, null,
                today.minusDays(DAYS_BACK).atStartOfDay(zone).toInstant(),
                today.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant()), Instant.EPOCH, new UUID(0, 0), MOST);
        Map<UUID, String> names = names(found.stream()
                .flatMap(session -> Stream.of(session.managerId(), session.repId())).distinct().toList());
        return found.stream().map(session -> SessionLine.of(session, person,
                names.getOrDefault(session.managerId().equals(person) ? session.repId() : session.managerId(), "?"),
                now)).toList();
    }

    private List<SettledWindow> windowsOf(UUID person) {
        LocalDate today = visibility.today();
        return Stream.concat(windows.ofManager(person, today.minusWeeks(WEEKS), today.plusWeeks(2)).stream(),
                windows.ofRep(person, today.minusWeeks(WEEKS), today.plusWeeks(2)).stream()).distinct().toList();
    }

    private List<UUID> currentReps(UUID managerId) {
        LocalDate today = visibility.today();
        return tenures.ofManager(managerId, today, today.plusDays(1)).stream().map(Tenure::repId).distinct().toList();
    }

    private List<RepCadence> cadence(Set<UUID> reps, List<SettledWindow> settled) {
        Map<UUID, String> names = names(List.copyOf(reps));
        List<Series> series = register.ofReps(reps);
        return reps.stream().map(rep -> new RepCadence(rep, names.getOrDefault(rep, "?"),
                strip(rep, Kind.DEVELOPMENT, settled, series), strip(rep, Kind.PIPELINE_REVIEW, settled, series)))
                .sorted(Comparator.comparing(RepCadence::name)).toList();
    }

    private RepCadence.Strip strip(UUID rep, Kind kind, List<SettledWindow> settled, List<Series> series) {
        LocalDate today = visibility.today();
        List<Cell> running = series.stream().filter(one -> one.repId().equals(rep) && one.kind() == kind).map(one -> {
            CadenceWindow window = one.windows().holding(today);
            return new Cell(window, "open");
        }).toList();
        return RepCadence.Strip.of(settled.stream()
                .filter(window -> window.repId().equals(rep) && window.kind() == kind).toList(), running);
    }

    private List<OwedToRep> owed(Set<UUID> reps, List<SettledWindow> settled) {
        Map<UUID, String> names = names(List.copyOf(reps));
        return reps.stream().map(rep -> new OwedToRep(rep, names.getOrDefault(rep, "?"),
                RepCadence.owed(settled.stream().filter(window -> window.repId().equals(rep)).toList()),
                next(rep))).filter(owed -> owed.owed().sessions() > 0)
                .sorted(Comparator.comparing((OwedToRep owed) -> -owed.owed().sessions())
                        .thenComparing(OwedToRep::name))
                .toList();
    }

    private Optional<UUID> next(UUID rep) {
        return register.find(rep, Kind.DEVELOPMENT)
                .flatMap(series -> sessions.next(series.id(), clock.instant())).map(Session::id);
    }

    private Map<UUID, String> names(List<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        people.findAll(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

}
