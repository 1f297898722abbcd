package dev.leadwell.coaching.upkeep;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.series.Series;
import dev.leadwell.coaching.series.SeriesRegister;
import dev.leadwell.coaching.series.SeriesRegister.Progress;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.session.SessionPublisher;
import dev.leadwell.coaching.session.SessionState;
import dev.leadwell.coaching.window.FactsOfReps;
import dev.leadwell.coaching.window.RepFacts;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.Settlement;
import dev.leadwell.coaching.window.WindowPublisher;
import dev.leadwell.people.copy.Tenants;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that time and the roster ask for, for some reps together, under the locks of their series. */
@Component
class RepUpkeep {

    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    private final Tenants tenants;
    private final SeriesRegister register;
    private final FactsOfReps reading;
    private final KeepPairs pairs;
    private final PlanAhead plan;
    private final SessionPublisher sessions;
    private final Settlement settlement;
    private final WindowPublisher windows;

    RepUpkeep(Tenants tenants, SeriesRegister register, FactsOfReps reading, KeepPairs pairs, PlanAhead plan,
            SessionPublisher sessions, Settlement settlement, WindowPublisher windows) {
        this.tenants = tenants;
        this.register = register;
        this.reading = reading;
        this.pairs = pairs;
        this.plan = plan;
        this.sessions = sessions;
        this.settlement = settlement;
        this.windows = windows;
    }

    /** Time passed. */
    @Transactional
    public void inStep(Collection<UUID> reps) {
        inStep(reps, false);
    }

    /** Something became known of the roster, of leave or of holidays: all that was settled is judged again. */
    @Transactional
    public void judgeAgain(Collection<UUID> reps) {
        inStep(reps, true);
    }

    private void inStep(Collection<UUID> persons, boolean again) {
        Set<UUID> reps = new TreeSet<>(persons);
        LocalDate today = settlement.today(tenants.current().zone());
        List<Progress> locked = register.lock(reps);
        LocalDate since = again ? EVER : since(locked, today);
        Map<UUID, RepFacts> facts = reading.of(reps, locked.stream().map(Progress::series).toList(), since);
        Map<RepFacts, List<Progress>> inStep = keep(facts, locked, today);
        inStep.forEach((of, series) -> windows.add(settle(of, series, again, today)));
        // One day behind, because today has not begun in every zone.
        register.settled(reps, today.minusDays(1));
    }

    private static LocalDate since(List<Progress> locked, LocalDate today) {
        return locked.stream().map(Progress::settledUntil).min(LocalDate::compareTo).filter(today::isAfter)
                .orElse(today);
    }

    /** Pairs, series and what is planned ahead. */
    private Map<RepFacts, List<Progress>> keep(Map<UUID, RepFacts> facts, List<Progress> locked, LocalDate today) {
        Map<UUID, List<Progress>> known = locked.stream()
                .collect(Collectors.groupingBy(progress -> progress.series().repId()));
        Map<RepFacts, List<Progress>> inStep = new LinkedHashMap<>();
        List<Session> fresh = new ArrayList<>();
        SlotsOfManagers slots = pairs.slots(facts.values().iterator().next(), today);
        new TreeSet<>(facts.keySet()).stream().map(facts::get).forEach(rep -> {
            List<Progress> series = pairs.keep(rep, known.getOrDefault(rep.repId(), List.of()), slots, today);
            series.forEach(progress -> fresh.addAll(plan.plan(rep, progress.series(), today)));
            inStep.put(rep, series);
        });
        sessions.plan(fresh);
        return inStep;
    }

    private List<SettledWindow> settle(RepFacts facts, List<Progress> series, boolean again, LocalDate today) {
        List<SettledWindow> first = new ArrayList<>();
        for (Progress progress : series) {
            for (CadenceWindow window : windows(facts, progress, again, today)) {
                first.addAll(settlement.settle(facts, progress.series(), window));
            }
        }
        return first;
    }

    /** What ended since, by the windows' and the sessions' own time, what runs, and what was settled if it is to be again. */
    private static Set<CadenceWindow> windows(RepFacts facts, Progress progress, boolean again, LocalDate today) {
        Series series = progress.series();
        Set<CadenceWindow> windows = new LinkedHashSet<>();
        if (again) {
            facts.settled(series.kind()).stream().map(SettledWindow::window).forEach(windows::add);
        }
        series.windows().touching(progress.settledUntil(), today).stream().filter(window -> window.endedBy(today))
                .forEach(windows::add);
        facts.sessions(series).stream().filter(session -> session.state() == SessionState.SCHEDULED)
                .map(Session::window).filter(window -> window.endedBy(today)).forEach(windows::add);
        windows.add(series.windows().holding(today));
        return windows;
    }
}
