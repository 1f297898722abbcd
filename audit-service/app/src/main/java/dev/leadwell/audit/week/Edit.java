package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.suggestion.OccurrenceId;
import dev.leadwell.audit.suggestion.Suggestion;
import dev.leadwell.audit.suggestion.TitleKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants to be different, worked out on what the editor sees.
 *
 * @param blocks places and what is to be there; null clears
 * @param dismissed events that are to suggest nothing any more
 * @param learned categories to be learned by title key
 */
record Edit(String what, Map<Instant, @Nullable ConfirmedBlock> blocks, Set<OccurrenceId> dismissed,
        Map<String, Category> learned) {

    /** What stands now where it changes something. */
    List<WeekEdit.Place> before(AuditWeek week) {
        return blocks.keySet().stream().map(start -> new WeekEdit.Place(start, week.blocks().get(start))).toList();
    }

    /** What was there before an edit, there again. */
    static Edit undo(WeekEdit.Change change) {
        Map<Instant, @Nullable ConfirmedBlock> blocks = new LinkedHashMap<>();
        change.places().forEach(place -> blocks.put(place.start(), place.before()));
        return new Edit("undo", blocks, Set.of(), Map.of());
    }

    boolean changesNothing() {
        return blocks.isEmpty() && dismissed.isEmpty();
    }

    /** Suggestions with a category become confirmed; undecided and dismissed ones stay as they are. */
    static Edit confirm(WeekView view, BlockSelection selection) {
        Map<Instant, @Nullable ConfirmedBlock> blocks = new LinkedHashMap<>();
        for (Block block : view.confirmable()) {
            Suggestion suggestion = view.facts().suggestions().get(block.start());
            Category category = view.categoryOf(block);
            if (selection.holds(block) && suggestion != null && category != null) {
                blocks.put(block.start(), ConfirmedBlock.of(block.start(), category, suggestion));
            }
        }
        return new Edit("confirm", blocks, Set.of(), Map.of());
    }

    /**
     * Places get a category, whatever was there. Where that differs from what was suggested for an event, it is learned,
     * once per event.
     */
    static Edit paint(WeekView view, List<Instant> starts, Category category, String note) {
        Map<Instant, @Nullable ConfirmedBlock> blocks = new LinkedHashMap<>();
        Map<String, Category> learned = new LinkedHashMap<>();
        for (Instant start : starts) {
            ConfirmedBlock before = view.week().blocks().get(start);
            Suggestion suggestion = view.facts().suggestions().get(start);
            ConfirmedBlock after = painted(start, before, suggestion, category, note);
            if (!after.equals(before)) {
                blocks.put(start, after);
                keys(before, suggestion, category).forEach(key -> learned.put(key, category));
            }
        }
        return new Edit("paint", blocks, Set.of(), learned);
    }

    private static ConfirmedBlock painted(Instant start, @Nullable ConfirmedBlock before,
            @Nullable Suggestion suggestion, Category category, String note) {
        if (before != null) {
            return before.category() == category && note.isEmpty() ? before : before.as(category, note);
        }
        if (suggestion == null || suggestion.dismissed()) {
            return ConfirmedBlock.painted(start, category, note);
        }
        ConfirmedBlock of = ConfirmedBlock.of(start, category, suggestion);
        return note.isEmpty() ? of : of.as(category, note);
    }

    /** By what the event's title is known, where the category is not the one proposed. */
    private static List<String> keys(@Nullable ConfirmedBlock before, @Nullable Suggestion suggestion,
            Category category) {
        if (before != null) {
            boolean own = before.occurrence() == null || before.sessionId() != null || before.category() == category;
            return own ? List.of() : TitleKey.of(before.title());
        }
        if (suggestion == null || suggestion.dismissed() || suggestion.entry().session() != null
                || suggestion.proposal().category() == category) {
            return List.of();
        }
        return TitleKey.of(suggestion.entry().title());
    }

    static Edit clear(WeekView view, List<Instant> starts) {
        Map<Instant, @Nullable ConfirmedBlock> blocks = new LinkedHashMap<>();
        starts.stream().filter(view.week().blocks()::containsKey).forEach(start -> blocks.put(start, null));
        return new Edit("clear", blocks, Set.of(), Map.of());
    }

    static Edit dismiss(WeekView view, List<Instant> starts) {
        Set<OccurrenceId> dismissed = new LinkedHashSet<>();
        for (Instant start : starts) {
            Suggestion suggestion = view.facts().suggestions().get(start);
            if (suggestion != null && !suggestion.dismissed() && !view.week().blocks().containsKey(start)) {
                dismissed.add(suggestion.entry().occurrence());
            }
        }
        return new Edit("dismiss", Map.of(), dismissed, Map.of());
    }

    /**
     * The categories of another week at the same place of the same weekday, where nothing is confirmed. Titles stay where
     * they are: they belong to that week's events.
     */
    static Edit copy(GatherWeek.Place from, WeekView to) {
        Map<Instant, @Nullable ConfirmedBlock> blocks = new LinkedHashMap<>();
        List<Block> places = new ArrayList<>(to.facts().grid().blocks());
        for (Block source : from.grid().blocks()) {
            Category category = from.week().categoryAt(source.start());
            if (category != null) {
                places.stream().filter(place -> isSamePlace(from, source, to, place))
                        .filter(place -> !to.week().blocks().containsKey(place.start())).findFirst()
                        .ifPresent(place -> blocks.put(place.start(), copied(to, place, category)));
            }
        }
        return new Edit("copy", blocks, Set.of(), Map.of());
    }

    private static ConfirmedBlock copied(WeekView to, Block place, Category category) {
        Suggestion suggestion = to.facts().suggestions().get(place.start());
        return suggestion == null || suggestion.dismissed()
                ? ConfirmedBlock.painted(place.start(), category, "")
                : ConfirmedBlock.of(place.start(), category, suggestion);
    }

    private static boolean isSamePlace(GatherWeek.Place from, Block source, WeekView to, Block place) {
        long sourceDay = source.day().toEpochDay() - from.week().weekStart().toEpochDay();
        long placeDay = place.day().toEpochDay() - to.week().weekStart().toEpochDay();
        return sourceDay == placeDay && source.label().equals(place.label());
    }
}
