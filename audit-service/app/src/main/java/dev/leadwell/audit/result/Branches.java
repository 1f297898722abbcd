package dev.leadwell.audit.result;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.copy.TenantSettings;
import dev.leadwell.people.copy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        return today(tenants.current());
    }

    private LocalDate today(TenantSettings tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.zone());
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
        Set<UUID> seen = new HashSet<>(reach.below(viewer, today()));
        seen.add(viewer);
        return seen;
    }

    /** The branch of somebody whom the viewer may see; others are not to be found. */
    @Transactional(readOnly = true)
    public Branch seenBy(UUID viewer, UUID root, @Nullable LocalDate asOf, int count) {
        return of(lookSeenBy(viewer, root, asOf, count));
    }

    @Transactional(readOnly = true)
    public Branch of(UUID root, @Nullable LocalDate asOf, int count) {
        return of(look(root, asOf, count));
    }

    /** What is looked at of somebody whom the viewer may see; others are not to be found. */
    @Transactional(readOnly = true)
    public BranchLook lookSeenBy(UUID viewer, UUID root, @Nullable LocalDate asOf, int count) {
        TenantSettings tenant = tenants.current();
        if (!reach.sees(viewer, root, today(tenant))) {
            throw ProblemException.notFound("person");
        }
        return look(tenant, root, asOf, count);
    }

    /**
     * @param asOf null for today
     * @param count so many weeks, the last one the week that holds the day
     */
    @Transactional(readOnly = true)
    public BranchLook look(UUID root, @Nullable LocalDate asOf, int count) {
        return look(tenants.current(), root, asOf, count);
    }

    private BranchLook look(TenantSettings tenant, UUID root, @Nullable LocalDate day, int count) {
        LocalDate today = today(tenant);
        LocalDate asOf = day == null ? today : day;
        requireSensible(asOf, today);
        LocalDate last = tenant.weekOf(asOf);
        return new BranchLook(root, asOf,
                IntStream.range(0, count).mapToObj(n -> last.minusWeeks(count - 1L - n)).toList());
    }

    private Branch of(BranchLook look) {
        Map<UUID, Person> known = known(look.root(), look.asOf());
        Map<UUID, Integer> managers = managers(look.root(), known, look.asOf());
        Map<UUID, Map<LocalDate, WeekResult>> byManager = new HashMap<>();
        results.of(managers.keySet(), look.from(), look.to()).forEach(result -> byManager
                .computeIfAbsent(result.managerId(), id -> new HashMap<>()).put(result.weekStart(), result));
        List<Team> teams = new ArrayList<>();
        managers.forEach((id, reports) -> teams.add(new Team(id, reports, byManager.getOrDefault(id, Map.of()))));
        return new Branch(look.root(), look.asOf(), look.weeks(), ordered(teams, known));
    }

    private static void requireSensible(LocalDate asOf, LocalDate today) {
        LocalDate last = today.plusYears(1);
        if (asOf.isBefore(FIRST) || asOf.isAfter(last)) {
            throw ProblemException.invalid("asOf", asOf, Wording.of("refused.teams-between", FIRST, last));
        }
    }

    /** The person and everybody below. */
    private Map<UUID, Person> known(UUID root, LocalDate asOf) {
        Set<UUID> all = new HashSet<>(reach.below(root, asOf));
        all.add(root);
        return people.findAll(all);
    }

    /** Everybody below who has reports, with how many. */
    private static Map<UUID, Integer> managers(UUID root, Map<UUID, Person> known, LocalDate asOf) {
        Map<UUID, Integer> reports = new HashMap<>();
        for (Person person : known.values()) {
            person.assignmentOn(asOf).ifPresent(assignment -> {
                UUID manager = assignment.managerId();
                boolean below = manager != null && !manager.equals(root) && known.containsKey(manager);
                if (below) {
                    reports.merge(manager, 1, Integer::sum);
                }
            });
        }
        return reports;
    }

    /** Those with a verdict first, each by the manager's name: in a big branch most may not have begun. */
    private static List<Team> ordered(List<Team> teams, Map<UUID, Person> known) {
        return teams.stream().sorted(Comparator.comparing((Team team) -> team.verdict().isEmpty())
                .thenComparing(team -> {
                    Person person = known.get(team.managerId());
                    return person == null ? "" : People.nameKey(person);
                }).thenComparing(Team::managerId)).toList();
    }
}
