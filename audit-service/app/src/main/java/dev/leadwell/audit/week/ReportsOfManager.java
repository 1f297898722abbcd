package dev.leadwell.audit.week;

import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.session.Session;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who reports to a manager in a week, as calendars and pages name them. */
@Component
class ReportsOfManager {

    private final People people;

    ReportsOfManager(People people) {
        this.people = people;
    }

    /**
     * @param written names and addresses, as calendars write them
     * @param givenNames of the reps, by session
     */
    record Known(Set<String> written, Map<UUID, String> givenNames) {}

    Known during(UUID manager, WeekGrid grid, List<Session> sessions) {
        List<Person> reports = people.reportsOfDuring(manager, grid.weekStart(), grid.weekStart().plusDays(7));
        return new Known(written(reports), givenNames(reports, sessions));
    }

    private static Set<String> written(List<Person> reports) {
        Set<String> known = new HashSet<>();
        for (Person report : reports) {
            known.add(report.name().toLowerCase(Locale.ROOT));
            String email = report.email();
            if (email != null) {
                known.add(email.toLowerCase(Locale.ROOT));
            }
        }
        return known;
    }

    /** Only of those who report to somebody else by now is more to be asked. */
    private Map<UUID, String> givenNames(List<Person> reports, List<Session> sessions) {
        Map<UUID, Person> known = reports.stream()
                .collect(Collectors.toMap(Person::id, report -> report, (one, same) -> one, HashMap::new));
        Set<UUID> others = sessions.stream().map(Session::repId).filter(rep -> !known.containsKey(rep))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            known.putAll(people.findAll(others));
        }
        Map<UUID, String> names = new HashMap<>();
        for (Session session : sessions) {
            Person rep = known.get(session.repId());
            if (rep != null) {
                names.put(session.id(), rep.givenName());
            }
        }
        return Map.copyOf(names);
    }
}
