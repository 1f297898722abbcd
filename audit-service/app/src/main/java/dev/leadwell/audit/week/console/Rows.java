package dev.leadwell.audit.week.console;

import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.week.WeekView;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of the board: one for each half hour that any day of the week has, in the order of the longest day, so that an
 * hour that comes twice has rows of its own and one that is skipped stays blank.
 */
final class Rows {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** @param nth 0, or 1 where the clock shows the label for the second time */
    private record Row(LocalTime label, int nth) {}

    /** @param row the row that it stands at, from 1 */
    public record Hour(int row, LocalTime label) {}

    private final List<Row> rows;

    private Rows(List<Row> rows) {
        this.rows = rows;
    }

    /** @param whole the whole day, or only from the first to the last thing in it, and usual hours */
    static Rows of(WeekView view, boolean whole) {
        WeekGrid grid = view.facts().grid();
        List<Block> longest = grid.days().stream().map(grid::blocksOf)
                .max(Comparator.comparingInt(List::size)).orElseThrow();
        List<Row> all = IntStream.range(0, longest.size()).mapToObj(n -> row(longest.get(n), longest)).toList();
        if (whole) {
            return new Rows(all);
        }
        List<LocalTime> used = new ArrayList<>(List.of(MORNING, EVENING.minusMinutes(30)));
        grid.blocks().stream().filter(block -> view.facts().hours().holds(block)
                || view.stateOf(block) != WeekView.PlaceState.EMPTY).map(Block::label).forEach(used::add);
        LocalTime first = used.stream().min(Comparator.naturalOrder()).orElseThrow().withMinute(0);
        LocalTime last = used.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new Rows(all.stream().filter(row -> !row.label().isBefore(first) && !row.label().isAfter(last))
                .toList());
    }

    private static Row row(Block block, List<Block> day) {
        boolean second = day.stream().anyMatch(other -> other.index() < block.index()
                && other.label().equals(block.label()));
        return new Row(block.label(), second ? 1 : 0);
    }

    /** The row that a block stands at, from 1; 0 where it is not shown. */
    int of(Block block, List<Block> day) {
        return rows.indexOf(row(block, day)) + 1;
    }

    int count() {
        return rows.size();
    }

    List<Hour> hours() {
        return IntStream.range(0, rows.size()).filter(n -> rows.get(n).label().getMinute() == 0)
                .mapToObj(n -> new Hour(n + 1, rows.get(n).label())).toList();
    }
}
