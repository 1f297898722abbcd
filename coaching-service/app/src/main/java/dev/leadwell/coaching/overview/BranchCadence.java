package dev.leadwell.coaching.overview;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.coaching.window.SettledWindows;
import dev.leadwell.coaching.window.SettledWindows.Total;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cadence of the people below somebody: counts, never what was written. */
@Component
public class BranchCadence {

    private static final int LONGEST_WINDOW_WEEKS = 2;

    private final People people;
    private final Reach reach;
    private final SettledWindows windows;
    private final MySessions mySessions;
    private final Visibility visibility;

    BranchCadence(People people, Reach reach, SettledWindows windows, MySessions mySessions, Visibility visibility) {
        this.people = people;
        this.reach = reach;
        this.windows = windows;
        this.mySessions = mySessions;
        this.visibility = visibility;
    }

    /** Counts of one kind over 13 weeks. */
    public record Sum(long due, long excused, long kept, long owed, long displaced) {

        static Sum of(Kind kind, List<Total> totals) {
            List<Total> own = totals.stream().filter(total -> total.kind() == kind).toList();
            return new Sum(own.stream().mapToLong(Total::due).sum(), own.stream().mapToLong(Total::excused).sum(),
                    own.stream().mapToLong(Total::kept).sum(), own.stream().mapToLong(Total::owed).sum(),
                    own.stream().mapToLong(Total::displaced).sum());
        }

        public long counted() {
            return due - excused;
        }
    }

    public record Row(UUID managerId, String name, Sum development, Sum review) {

        static Row of(Person manager, List<Total> totals) {
            return new Row(manager.id(), manager.name(), Sum.of(Kind.DEVELOPMENT, totals),
                    Sum.of(Kind.PIPELINE_REVIEW, totals));
        }

        public long displaced() {
            return development.displaced() + review.displaced();
        }
    }

    /**
     * @param of whose branch
     * @param reps of that person's own reps
     * @param rows of the managers right below, each with everybody below
     */
    public record View(Person of, List<RepCadence> reps, List<Row> rows, Sum development, Sum review) {}

    /** @throws ProblemException 404 for whom the viewer is not above */
    @Transactional(readOnly = true)
    public View view(UUID viewer, UUID of) {
        LocalDate today = visibility.today();
        if (!reach.sees(viewer, of, today)) {
            throw ProblemException.notFound("manager");
        }
        Person person = people.find(of).orElseThrow(() -> ProblemException.notFound("manager"));
        Map<UUID, Set<UUID>> branches = reach.branches(of, today);
        Map<UUID, List<Total>> totals = totals(of, branches, today);
        List<Row> rows = people.reportsOf(of, today).stream().filter(report -> branches.containsKey(report.id()))
                .map(report -> Row.of(report, of(report.id(), branches, totals))).toList();
        List<Total> all = totals.values().stream().flatMap(List::stream).toList();
        return new View(person, mySessions.cadenceOfReps(of), rows, Sum.of(Kind.DEVELOPMENT, all),
                Sum.of(Kind.PIPELINE_REVIEW, all));
    }

    private static List<Total> of(UUID manager, Map<UUID, Set<UUID>> branches, Map<UUID, List<Total>> totals) {
        return Stream.concat(Stream.of(manager), branches.getOrDefault(manager, Set.of()).stream())
                .flatMap(one -> totals.getOrDefault(one, List.of()).stream()).toList();
    }

    /** By manager. A window that runs counts from when it is kept, as in the rows of its rep. */
    private Map<UUID, List<Total>> totals(UUID of, Map<UUID, Set<UUID>> branches, LocalDate today) {
        Set<UUID> managers = new TreeSet<>(branches.keySet());
        branches.values().forEach(managers::addAll);
        managers.add(of);
        return windows.totals(managers, today.minusWeeks(MySessions.WEEKS), today.plusWeeks(LONGEST_WINDOW_WEEKS))
                .stream().collect(Collectors.groupingBy(Total::managerId));
    }
}
