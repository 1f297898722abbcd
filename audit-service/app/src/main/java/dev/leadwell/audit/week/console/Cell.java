package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.suggestion.Reason;
import dev.leadwell.audit.week.WeekView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that stand under each other and are one thing to the eye.
 *
 * @param row the first row of the board that it takes, from 1
 * @param title of the event or a note; empty where there is none
 * @param person given name of the rep, where it is a session
 */
public record Cell(List<Block> blocks, int row, WeekView.PlaceState state, @Nullable Category category,
        @Nullable Category suggested, String title, @Nullable String person, @Nullable UUID sessionId,
        @Nullable Reason reason, int attendees, boolean contested) {

    public boolean empty() {
        return state == WeekView.PlaceState.EMPTY;
    }

    public int span() {
        return blocks.size();
    }

    public LocalDate day() {
        return blocks.getFirst().day();
    }

    public LocalTime from() {
        return blocks.getFirst().label();
    }

    /** The wall clock half an hour after the last block's start; in the night of a clock change that is no lie. */
    public LocalTime to() {
        return blocks.getLast().label().plusMinutes(blocks.getLast().length().toMinutes());
    }

    public String starts() {
        return blocks.stream().map(Block::start).map(Instant::toString).collect(Collectors.joining(","));
    }

    public Instant start() {
        return blocks.getFirst().start();
    }

    /** The style's word for its bucket; undecided has none. */
    public String tone() {
        return category == null ? "" : category.bucket().tone();
    }

    public String stateWord() {
        return state.code();
    }

    public boolean waits() {
        return state == WeekView.PlaceState.SUGGESTED;
    }

    public boolean isConfirmed() {
        return state == WeekView.PlaceState.CONFIRMED;
    }

    public boolean isIn(Bucket bucket) {
        return category != null && category.bucket() == bucket;
    }

    /** The second part of the wording's code for why it is there. */
    public String why() {
        return reason == null ? "own" : reason.kind().code();
    }
}
