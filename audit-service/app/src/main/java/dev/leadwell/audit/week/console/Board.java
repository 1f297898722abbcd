package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.week.WeekView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The week as it is drawn.
 *
 * @param hours the labels beside the rows
 * @param now where the line of the present stands, if it does
 */
public record Board(List<Rows.Hour> hours, List<Day> days, @Nullable Now now) {

    /**
     * One column.
     *
     * @param off no working time and nothing in it: drawn narrow
     */
    public record Day(LocalDate date, boolean off, List<Cell> cells) {

        public List<Cell> filled() {
            return cells.stream().filter(cell -> !cell.empty()).toList();
        }

        public int blocks(Bucket bucket, boolean confirmed) {
            return cells.stream().filter(cell -> cell.isIn(bucket))
                    .filter(cell -> confirmed ? cell.isConfirmed() : cell.waits()).mapToInt(Cell::span).sum();
        }

        public int lead() {
            return blocks(Bucket.LEADERSHIP, true);
        }

        public int leadSuggested() {
            return blocks(Bucket.LEADERSHIP, false);
        }

        public int manage() {
            return blocks(Bucket.MANAGEMENT, true);
        }

        public int manageSuggested() {
            return blocks(Bucket.MANAGEMENT, false);
        }

        public int counted() {
            return lead() + leadSuggested() + manage() + manageSuggested();
        }

        public int confirmable() {
            return cells.stream().filter(cell -> cell.waits() && cell.category() != null).mapToInt(Cell::span).sum();
        }
    }

    /** @param half whether it is in the second half of the row's half hour */
    public record Now(LocalDate day, int row, boolean half) {}

    static Board of(WeekView view, boolean whole, Instant now) {
        Rows rows = Rows.of(view, whole);
        Cells cells = new Cells(view, rows);
        List<Day> days = new ArrayList<>();
        Now present = null;
        for (LocalDate date : view.facts().grid().days()) {
            List<Block> blocks = view.facts().grid().blocksOf(date);
            List<Cell> drawn = cells.of(blocks);
            boolean off = blocks.stream().noneMatch(view.facts().hours()::holds)
                    && drawn.stream().allMatch(Cell::empty);
            days.add(new Day(date, off, drawn));
            for (Block block : blocks) {
                int row = rows.of(block, blocks);
                if (row > 0 && !now.isBefore(block.start()) && now.isBefore(block.end())) {
                    boolean half = now.isAfter(block.start().plus(block.length().dividedBy(2)));
                    present = new Now(date, row, half);
                }
            }
        }
        return new Board(rows.hours(), List.copyOf(days), present);
    }

    Optional<Cell> at(Instant start) {
        return days.stream().flatMap(day -> day.cells().stream())
                .filter(cell -> cell.blocks().stream().anyMatch(block -> block.start().equals(start))).findFirst();
    }

    Day day(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst().orElse(days.getFirst());
    }
}
