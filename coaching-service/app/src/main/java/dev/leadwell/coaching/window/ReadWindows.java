package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.coaching.window.SettledWindows.Filter;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.copy.People;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Outcomes and adherence, as far as the caller may see them. */
@Component
public class ReadWindows {

    private static final int WEEKS_BACK = 13;
    private static final int LONGEST_DAYS = 800;

    private final SettledWindows windows;
    private final Visibility visibility;
    private final People people;

    ReadWindows(SettledWindows windows, Visibility visibility, People people) {
        this.people = people;
        this.windows = windows;
        this.visibility = visibility;
    }

    /** What is asked for, by last days; null for the default. */
    public record Wanted(@Nullable UUID managerId, @Nullable UUID repId, @Nullable Kind kind,
            @Nullable Outcome outcome, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Where a page begins: after the window that ended then. */
    private record Place(LocalDate end, UUID id) {

        static Place of(@Nullable String cursor) {
            return cursor == null
                    ? new Place(LocalDate.of(9999, 1, 1), new UUID(0, 0))
                    : Cursors.decode(cursor, 2,
                            parts -> new Place(Cursors.date(parts.get(0)), UUID.fromString(parts.get(1))));
        }

        static String cursor(SettledWindow last) {
            return Cursors.encode(last.window().end().toString(), last.id().toString());
        }
    }

    /** Adherence of one pair and kind. */
    public record PairAdherence(UUID repId, Kind kind, Adherence adherence) {}

    /** Of one manager over a stretch, per pair and in sum. */
    public record Report(UUID managerId, LocalDate from, LocalDate to, List<PairAdherence> pairs,
            Map<Kind, Adherence> totals) {}

    @Transactional(readOnly = true)
    public Page<SettledWindow> page(Wanted wanted, @Nullable String cursor, int limit) {
        Place after = Place.of(cursor);
        DateRange range = range(wanted.from(), wanted.to(), visibility.today());
        Viewpoint viewpoint = visibility.current();
        List<SettledWindow> found = windows.page(new Filter(viewpoint.managers(range.from(), range.to()),
                viewpoint.person(), wanted.managerId(), wanted.repId(), wanted.kind(), wanted.outcome(),
                range.from(), range.to()), after.end(), after.id(), limit + 1);
        return Page.of(found, limit, Place::cursor).filter(window -> sees(viewpoint, window));
    }

    @Transactional(readOnly = true)
    public Report report(@Nullable UUID managerId, @Nullable LocalDate from, @Nullable LocalDate to) {
        DateRange range = range(from, to, visibility.today());
        Viewpoint viewpoint = visibility.current();
        UUID manager = managerId != null ? managerId : viewpoint.person();
        if (manager == null) {
            throw ProblemException.invalid("managerId", null,
                    Wording.of("refused.program-names-manager"));
        }
        List<SettledWindow> all = windows.ofManager(manager, range.from(), range.to()).stream()
                .filter(window -> sees(viewpoint, window)).toList();
        if (all.isEmpty() && (!viewpoint.reaches(manager) || people.find(manager).isEmpty())) {
            throw ProblemException.notFound("manager");
        }
        return reportOf(manager, range, all);
    }

    static Report reportOf(UUID manager, DateRange range, List<SettledWindow> all) {
        List<PairAdherence> pairs = all.stream()
                .collect(Collectors.groupingBy(SettledWindow::repId, TreeMap::new,
                        Collectors.groupingBy(SettledWindow::kind, TreeMap::new, Collectors.toList())))
                .entrySet().stream()
                .flatMap(rep -> rep.getValue().entrySet().stream()
                        .map(kind -> new PairAdherence(rep.getKey(), kind.getKey(), Adherence.of(kind.getValue()))))
                .sorted(Comparator.comparing(PairAdherence::repId).thenComparing(PairAdherence::kind)).toList();
        Map<Kind, Adherence> totals = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            totals.put(kind, Adherence.of(all.stream().filter(window -> window.kind() == kind).toList()));
        }
        return new Report(manager, range.from(), range.to(), pairs, totals);
    }

    static DateRange range(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate end = to == null ? today.plusDays(1) : DateRange.requireSensible("to", to);
        LocalDate start = from == null ? end.minusWeeks(WEEKS_BACK) : from;
        return DateRange.of(start, end, LONGEST_DAYS);
    }

    static boolean sees(Viewpoint viewpoint, SettledWindow window) {
        return viewpoint.sees(window.managerId(), window.repId(), window.window().lastDay());
    }
}
