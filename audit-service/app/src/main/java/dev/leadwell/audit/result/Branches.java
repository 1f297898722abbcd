package dev.leadwell.audit.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.Tenants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rolls up a branch of the reporting tree from kept totals. */
@Component
public class Branches {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final People people;
    private final Reach reach;
    private final Tenants tenants;
    private final Results results;
    private final Clock clock;

    Branches(People people, Reach reach, Tenants tenants, Results results, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.tenants = tenants;
        this.results = results;
        this.clock = clock;
    }

    /** Today, where the tenant is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().zone());
    }

    /** Whether the viewer may see the subject's totals today. */
    @Transactional(readOnly = true)
    public boolean sees(UUID viewer, UUID subject) {
        return reach.sees(viewer, subject, today());
    }

    /** Whether the tenant has such a person. */
    @Transactional(readOnly = true)
    public boolean knows(UUID subject) {
        return people.find(subject).isPresent();
    }

    /** The viewer and everyone below today. */
    @Transactional(readOnly = true)
    public Set<UUID> seen(UUID viewer) {
        Set<UUID> seen = new java.util.HashSet<>(reach.below(viewer, today()));
        seen.add(viewer);
        return seen;
    }

    /** @param count so many weeks, the last one the week that holds the day */
    @Transactional(readOnly = true)
    public Branch of(UUID root, LocalDate asOf, int count) {
        requireSensible(asOf);
        LocalDate last = tenants.current().weekOf(asOf);
        List<LocalDate> weeks = IntStream.range(0, count).mapToObj(n -> last.minusWeeks(count - 1L - n)).toList();
        Map<UUID, Integer> managers = managers(root, asOf);
        Map<UUID, Map<LocalDate, WeekResult>> byManager = new HashMap<>();
        results.of(managers.keySet(), weeks.getFirst(), last.plusWeeks(1)).forEach(result -> byManager
                .computeIfAbsent(result.managerId(), id -> new HashMap<>()).put(result.weekStart(), result));
        List<Team> teams = new ArrayList<>();
        managers.forEach((id, reports) -> teams.add(new Team(id, reports, byManager.getOrDefault(id, Map.of()))));
        return new Branch(root, asOf, weeks, ordered(teams));
    }

    private void requireSensible(LocalDate asOf) {
        LocalDate last = today().plusYears(1);
        if (asOf.isBefore(FIRST) || asOf.isAfter(last)) {
            throw ProblemException.invalid("asOf", asOf, "Teams are known from " + FIRST + " to " + last
                    + ". Use a day between them.");
        }
    }

    /** Everybody below who has reports, with how many. */
    private Map<UUID, Integer> managers(UUID root, LocalDate asOf) {
        Set<UUID> below = reach.below(root, asOf);
        Map<UUID, Integer> reports = new HashMap<>();
        for (Person person : people.findAll(below).values()) {
            person.assignmentOn(asOf).ifPresent(assignment -> {
                UUID manager = assignment.managerId();
                if (manager != null && below.contains(manager)) {
                    reports.merge(manager, 1, Integer::sum);
                }
            });
        }
        return reports;
    }

    /** Those with a verdict first, each by the manager's name: in a big branch most may not have begun. */
    private List<Team> ordered(List<Team> teams) {
        Map<UUID, Person> known = people.findAll(teams.stream().map(Team::managerId).toList());
        return teams.stream().sorted(Comparator.comparing((Team team) -> team.verdict().isEmpty())
                .thenComparing(team -> {
                    Person person = known.get(team.managerId());
                    return person == null ? "" : People.nameKey(person);
                }).thenComparing(Team::managerId)).toList();
    }
}
