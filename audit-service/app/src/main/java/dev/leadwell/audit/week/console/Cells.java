package dev.leadwell.audit.week.console;

import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.suggestion.Suggestion;
import dev.leadwell.audit.week.ConfirmedBlock;
import dev.leadwell.audit.week.WeekView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Joins the blocks of a day that are one thing to the eye. */
final class Cells {

    private final WeekView view;
    private final Rows rows;

    Cells(WeekView view, Rows rows) {
        this.view = view;
        this.rows = rows;
    }

    List<Cell> of(List<Block> day) {
        List<Cell> cells = new ArrayList<>();
        for (Block block : day) {
            int row = rows.of(block, day);
            if (row > 0) {
                Cell next = cell(block, row);
                boolean joins = !cells.isEmpty() && joins(cells.getLast(), next);
                if (joins) {
                    cells.set(cells.size() - 1, joined(cells.getLast(), block));
                } else {
                    cells.add(next);
                }
            }
        }
        return cells;
    }

    private Cell cell(Block block, int row) {
        ConfirmedBlock confirmed = view.week().blocks().get(block.start());
        Suggestion suggestion = view.facts().suggestions().get(block.start());
        var state = view.stateOf(block);
        if (confirmed != null) {
            return new Cell(List.of(block), row, state, confirmed.category(), confirmed.suggested(),
                    confirmed.title(), name(confirmed.sessionId()), confirmed.sessionId(), confirmed.reason(), 0,
                    view.isContested(block));
        }
        if (suggestion != null) {
            var session = suggestion.entry().session();
            UUID sessionId = session == null ? null : session.sessionId();
            return new Cell(List.of(block), row, state, suggestion.proposal().category(), null,
                    suggestion.entry().title(), name(sessionId), sessionId, suggestion.proposal().reason(),
                    suggestion.entry().attendees(), view.isContested(block));
        }
        return new Cell(List.of(block), row, state, null, null, "", null, null, null, 0, false);
    }

    private @Nullable String name(@Nullable UUID sessionId) {
        return sessionId == null ? null : view.facts().names().get(sessionId);
    }

    /** Empty places stay single, so that each can be painted. */
    private static boolean joins(Cell above, Cell below) {
        return !above.empty() && above.row() + above.span() == below.row() && above.state() == below.state()
                && above.category() == below.category() && above.title().equals(below.title())
                && Objects.equals(above.sessionId(), below.sessionId())
                && above.contested() == below.contested();
    }

    private static Cell joined(Cell cell, Block block) {
        List<Block> blocks = new ArrayList<>(cell.blocks());
        blocks.add(block);
        return new Cell(List.copyOf(blocks), cell.row(), cell.state(), cell.category(), cell.suggested(),
                cell.title(), cell.person(), cell.sessionId(), cell.reason(), cell.attendees(), cell.contested());
    }
}
