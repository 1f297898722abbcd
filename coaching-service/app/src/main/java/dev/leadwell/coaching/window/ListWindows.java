package dev.leadwell.coaching.window;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.coaching.visibility.Viewpoint;
import dev.leadwell.coaching.visibility.Visibility;
import dev.leadwell.coaching.window.ReadWindows.Wanted;
import dev.leadwell.coaching.window.SettledWindows.Count;
import dev.leadwell.coaching.window.SettledWindows.Filter;
import dev.leadwell.coaching.window.SettledWindows.Listed;
import dev.leadwell.coaching.window.SettledWindows.Order;
import dev.leadwell.coaching.window.SettledWindows.Place;
import dev.leadwell.kit.web.Cursors;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The windows that a person may see, in any order, and what they add up to. */
@Component
public class ListWindows {

    private static final UUID NOBODY = new UUID(0, 0);
    private final SettledWindows windows;
    private final Visibility visibility;

    ListWindows(SettledWindows windows, Visibility visibility) {
        this.windows = windows;
        this.visibility = visibility;
    }

    /**
     * How a person looks at them.
     *
     * @param after cursor of the row that the page begins after, {@code before} of the one that it ends before
     */
    public record Look(String column, boolean descending, @Nullable String after, @Nullable String before) {

        @Nullable
        Place from() {
            String cursor = before == null ? after : before;
            return cursor == null
                    ? null
                    : Cursors.decode(cursor, 2, parts -> new Place(column.equals("days")
                            ? Cursors.date(parts.get(0)).toString()
                            : parts.get(0), UUID.fromString(parts.get(1))));
        }
    }

    /** Kept ÷ (due − excused), over all pages (C3). */
    public record Kept(long kept, long counted) {

        private Kept with(Count count) {
            return new Kept(kept + count.kept(), counted + count.due() - count.excused());
        }
    }

    /**
     * @param previous cursors of the pages beside this one, where there are any
     * @param totals by kind; empty where they would not add up
     */
    public record Listing(List<SettledWindow> windows, @Nullable String previous, @Nullable String next,
            Map<Kind, Kept> totals) {

        public static final Listing NONE = new Listing(List.of(), null, null, Map.of());
    }

    @Transactional(readOnly = true)
    public Listing list(Wanted wanted, Look look, int limit) {
        Viewpoint viewpoint = visibility.current();
        Filter filter = filter(wanted, viewpoint);
        Listing rows = rows(viewpoint, filter, look, limit);
        return wanted.outcome() == null
                ? new Listing(rows.windows(), rows.previous(), rows.next(), totals(viewpoint, filter))
                : rows;
    }

    /** As a file has them: without what they add up to. */
    @Transactional(readOnly = true)
    public Listing rows(Wanted wanted, Look look, int limit) {
        Viewpoint viewpoint = visibility.current();
        return rows(viewpoint, filter(wanted, viewpoint), look, limit);
    }

    private static Filter filter(Wanted wanted, Viewpoint viewpoint) {
        DateRange range = ReadWindows.range(wanted.from(), wanted.to(), viewpoint.today());
        return new Filter(viewpoint.managers(range.from(), range.to()), viewpoint.person(), wanted.managerId(),
                wanted.repId(), wanted.kind(), wanted.outcome(), range.from(), range.to());
    }

    private Listing rows(Viewpoint viewpoint, Filter filter, Look look, int limit) {
        boolean back = look.before() != null;
        List<Listed> found = windows.list(filter, new Order(look.column(), look.descending() != back, look.from()),
                limit + 1);
        List<Listed> shown = found.subList(0, Math.min(limit, found.size()));
        List<Listed> inOrder = back ? shown.reversed() : shown;
        boolean more = found.size() > limit;
        boolean earlier = back ? more : look.after() != null;
        return new Listing(inOrder.stream().map(Listed::window).filter(window -> ReadWindows.sees(viewpoint, window))
                .toList(), earlier && !shown.isEmpty() ? cursor(inOrder.getFirst()) : null,
                (back || more) && !shown.isEmpty() ? cursor(inOrder.getLast()) : null, Map.of());
    }

    /** Of one outcome alone there is no adherence. */
    private Map<Kind, Kept> totals(Viewpoint viewpoint, Filter filter) {
        Map<Kind, Kept> totals = new TreeMap<>();
        for (Count count : windows.counts(filter)) {
            UUID rep = count.repId() == null ? NOBODY : count.repId();
            if (viewpoint.sees(count.managerId(), rep, count.windowEnd().minusDays(1))) {
                totals.merge(count.kind(), new Kept(0, 0).with(count), (one, two) -> new Kept(one.kept() + two.kept(),
                        one.counted() + two.counted()));
            }
        }
        return totals;
    }

    private static String cursor(Listed row) {
        return Cursors.encode(row.key(), row.window().id().toString());
    }
}
