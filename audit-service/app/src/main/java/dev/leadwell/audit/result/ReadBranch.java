package dev.leadwell.audit.result;

import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rolls up a branch of the reporting tree from kept totals. */
@Component
public class ReadBranch {

    private final Branches branches;
    private final People people;
    private final Reach reach;
    private final Results results;

    ReadBranch(Branches branches, People people, Reach reach, Results results) {
        this.branches = branches;
        this.people = people;
        this.reach = reach;
        this.results = results;
    }

    /** The branch of somebody whom the viewer may see; others are not to be found. */
    @Transactional(readOnly = true)
    public Branch seenBy(UUID viewer, UUID root, @Nullable LocalDate asOf, int count) {
        return of(branches.lookSeenBy(viewer, root, asOf, count));
    }

    @Transactional(readOnly = true)
    public Branch of(UUID root, @Nullable LocalDate asOf, int count) {
        return of(branches.look(root, asOf, count));
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
