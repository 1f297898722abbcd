package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.coaching.session.Sessions.Filter;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final CadenceGrid cadence;
    private final People people;
    private final Tenants tenants;
    private final Visibility visibility;
    private final Clock clock;

    MySessions(Sessions sessions, CadenceGrid cadence, People people, Tenants tenants, Visibility visibility,
            Clock clock) {
        this.sessions = sessions;
        this.cadence = cadence;
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
        LocalDate today = visibility.current().today();
        Instant now = clock.instant();
        List<SessionLine> lines = lines(person, today, now);
        Map<LocalDate, List<SessionLine>> days = new LinkedHashMap<>();
        lines.stream().filter(line -> line.ahead(now)).forEach(line -> days
                .computeIfAbsent(LocalDate.ofInstant(line.session().start(), zone), day -> new ArrayList<>())
                .add(line));
        List<SessionLine> past = lines.stream().filter(line -> !line.ahead(now)).toList().reversed();
        CadenceGrid.Grid grid = cadence.of(person, today);
        return new View(grid.leads(), lines.stream().filter(SessionLine::waits).toList(),
                days, past, grid.cadence(), grid.owed());
    }

    /** Of one rep with one manager. */
    @Transactional(readOnly = true)
    public RepCadence cadenceOf(UUID managerId, UUID repId) {
        return cadence.ofPair(managerId, repId, visibility.today());
    }

    /** Whose sessions a manager holds today, with the grid of each. */
    @Transactional(readOnly = true)
    public List<RepCadence> cadenceOfReps(UUID managerId) {
        return cadence.ofReps(managerId, visibility.today());
    }

    /** How many sessions wait for the person: sessions are read once, and nobody's name. */
    @Transactional(readOnly = true)
    public int waiting(UUID person) {
        Instant now = clock.instant();
        return (int) around(person, visibility.current().today()).stream()
                .map(session -> SessionLine.of(session, person, "", now)).filter(SessionLine::waits).count();
    }

    private List<SessionLine> lines(UUID person, LocalDate today, Instant now) {
        List<Session> found = around(person, today);
        Map<UUID, Person> others = people.findAll(found.stream().map(session -> other(session, person)).distinct()
                .toList());
        return found.stream().map(session -> SessionLine.of(session, person, name(others, session, person), now))
                .toList();
    }

    private List<Session> around(UUID person, LocalDate today) {
        ZoneId zone = tenants.current().zone();
        return sessions.page(new Filter(List.of(person), person, null, null, null, null,
                today.minusDays(DAYS_BACK).atStartOfDay(zone).toInstant(),
                today.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant()), Instant.EPOCH, new UUID(0, 0), MOST);
    }

    private static UUID other(Session session, UUID person) {
        return session.managerId().equals(person) ? session.repId() : session.managerId();
    }

    private static String name(Map<UUID, Person> others, Session session, UUID person) {
        Person other = others.get(other(session, person));
        return other == null ? "?" : other.name();
    }
}
