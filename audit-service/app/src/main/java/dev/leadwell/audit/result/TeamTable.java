package dev.leadwell.audit.result;

import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teams of a branch as a table: what they come to together, and a page of them with their weeks. */
@Component
@Transactional(readOnly = true)
public class TeamTable {

    private final BranchTeams teams;
    private final Results results;
    private final People people;

    TeamTable(BranchTeams teams, Results results, People people) {
        this.teams = teams;
        this.results = results;
        this.people = people;
    }

    /**
     * Teams that follow each other in the order wanted.
     *
     * @param names of their managers, and of the person whose branch it is
     * @param before, after whether there are others
     */
    public record Page(List<BranchTeams.Line> lines, List<Team> teams, Map<UUID, String> names, boolean before,
            boolean after) {}

    public BranchSums sums(BranchLook look) {
        return teams.sums(look);
    }

    /** Where a question could not be asked: no team, and whose branch it is. */
    public Page nothing(BranchLook look) {
        return page(look, List.of(), false, false);
    }

    /** A page that ends before all teams is the first one. */
    public Page page(BranchLook look, BranchTeams.Wanted wanted, BranchTeams.@Nullable Edge from, int size) {
        List<BranchTeams.Line> found = teams.lines(look, wanted, from, size + 1);
        boolean more = found.size() > size;
        boolean back = from != null && from.before();
        if (back && found.isEmpty()) {
            return page(look, wanted, null, size);
        }
        List<BranchTeams.Line> shown = !more ? found : back ? found.subList(1, size + 1) : found.subList(0, size);
        return page(look, shown, back ? more : from != null && !shown.isEmpty(), back || more);
    }

    private Page page(BranchLook look, List<BranchTeams.Line> lines, boolean before, boolean after) {
        List<UUID> managers = lines.stream().map(BranchTeams.Line::managerId).toList();
        Map<UUID, Map<LocalDate, WeekResult>> weeks = new HashMap<>();
        results.of(managers, look.from(), look.to()).forEach(result -> weeks
                .computeIfAbsent(result.managerId(), id -> new HashMap<>()).put(result.weekStart(), result));
        List<Team> shown = lines.stream().map(line -> new Team(line.managerId(), line.people(),
                weeks.getOrDefault(line.managerId(), Map.of()))).toList();
        return new Page(lines, shown, names(look.root(), managers), before, after);
    }

    private Map<UUID, String> names(UUID root, List<UUID> managers) {
        List<UUID> all = Stream.concat(Stream.of(root), managers.stream()).toList();
        Map<UUID, Person> known = people.findAll(all);
        Map<UUID, String> names = new HashMap<>();
        all.forEach(id -> names.put(id, known.containsKey(id) ? known.get(id).name() : "–"));
        return names;
    }
}
