package dev.leadwell.coaching.window;

import dev.leadwell.coaching.series.Calendars;
import dev.leadwell.coaching.series.PairCalendars;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.Tenure;
import dev.leadwell.coaching.series.Tenures;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.Sessions;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the facts of some reps together: so many statements, however many reps and windows. */
@Component
public class FactsOfReps {

    /** What a window rests on reaches into the next one of its kind: what makes up for it. */
    private static final int WEEKS_BEFORE = 5;

    private final People people;
    private final Tenures tenures;
    private final Sessions sessions;
    private final SettledWindows windows;
    private final PairCalendars calendars;

    FactsOfReps(People people, Tenures tenures, Sessions sessions, SettledWindows windows, PairCalendars calendars) {
        this.people = people;
        this.tenures = tenures;
        this.sessions = sessions;
        this.windows = windows;
        this.calendars = calendars;
    }

    public RepFacts of(Series series, LocalDate since) {
        return Objects.requireNonNull(of(Set.of(series.repId()), List.of(series), since).get(series.repId()));
    }

    /**
     * @param series theirs, as far as they have any
     * @param since windows that touch it or come later are to be judged
     */
    public Map<UUID, RepFacts> of(Collection<UUID> reps, Collection<Series> series, LocalDate since) {
        LocalDate from = since.minusWeeks(WEEKS_BEFORE);
        Map<UUID, List<Tenure>> led = tenures.ofReps(reps).stream().collect(Collectors.groupingBy(Tenure::repId));
        Map<UUID, List<SettledWindow>> settled = windows.ofReps(reps, from).stream()
                .collect(Collectors.groupingBy(SettledWindow::repId));
        Map<UUID, List<Session>> met = sessions.ofSeries(series.stream().map(Series::id).toList(), from).stream()
                .collect(Collectors.groupingBy(Session::repId));
        Calendars known = calendars.of(persons(reps, led, settled), from);
        Map<UUID, RepFacts> facts = new HashMap<>();
        reps.forEach(rep -> facts.put(rep, new RepFacts(rep, known, led.getOrDefault(rep, List.of()),
                met.getOrDefault(rep, List.of()), settled.getOrDefault(rep, List.of()))));
        return facts;
    }

    /** The reps and everybody who led them. */
    private Set<UUID> persons(Collection<UUID> reps, Map<UUID, List<Tenure>> led,
            Map<UUID, List<SettledWindow>> settled) {
        Set<UUID> persons = new HashSet<>(reps);
        people.findAll(reps).values().stream().map(Person::assignments).flatMap(List::stream)
                .map(Assignment::managerId).filter(Objects::nonNull).forEach(persons::add);
        led.values().stream().flatMap(List::stream).map(Tenure::managerId).forEach(persons::add);
        settled.values().stream().flatMap(List::stream).map(SettledWindow::managerId).forEach(persons::add);
        return persons;
    }
}
