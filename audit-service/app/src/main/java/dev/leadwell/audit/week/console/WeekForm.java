package dev.leadwell.audit.week.console;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.week.SeenRevision;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the week sends.
 *
 * @param revision that the page showed
 * @param blocks starts, each field one or several with commas between
 * @param from with {@code day} and {@code to}, instead of blocks
 * @param all whether all is confirmed before it is submitted
 */
record WeekForm(long revision, @Nullable List<String> blocks, @Nullable LocalDate day, @Nullable LocalTime from,
        @Nullable LocalTime to, @Nullable String category, @Nullable String title, @Nullable String reason,
        @Nullable Boolean all) {

    /** Before it is submitted, whatever is suggested. */
    boolean confirmsAll() {
        return Boolean.TRUE.equals(all);
    }

    SeenRevision seen() {
        return SeenRevision.of(revision);
    }

    String note() {
        return title == null ? "" : title.strip();
    }

    @Nullable
    Category chosen() {
        if (category == null || category.isBlank()) {
            return null;
        }
        return Coded.find(Category.class, category).orElseThrow(() -> ProblemException.invalid("category", category,
                Wording.of("refused.category")));
    }

    /** The blocks named, or those of the stretch of a day. */
    List<Instant> starts(Supplier<WeekGrid> grid) {
        if (day != null && from != null && to != null) {
            return stretch(grid.get(), day, from, to);
        }
        if (blocks == null || blocks.isEmpty()) {
            throw ProblemException.invalid("blocks", null, Wording.of("refused.no-block-chosen"));
        }
        try {
            return blocks.stream().flatMap(field -> Stream.of(field.split(","))).map(String::strip).map(Instant::parse)
                    .distinct().toList();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid("blocks", e.getParsedString(), Wording.of("refused.not-a-block"));
        }
    }

    private static List<Instant> stretch(WeekGrid grid, LocalDate day, LocalTime from, LocalTime to) {
        boolean untilMidnight = to.equals(LocalTime.MIDNIGHT);
        List<Instant> starts = grid.blocksOf(day).stream()
                .filter(block -> !block.label().isBefore(from) && (untilMidnight || block.label().isBefore(to)))
                .map(Block::start).toList();
        if (starts.isEmpty()) {
            throw ProblemException.invalid("to", to, Wording.of("refused.end-before-start"));
        }
        return starts;
    }
}
