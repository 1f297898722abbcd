package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.split.Judgement;
import dev.leadwell.audit.split.Recorded;
import dev.leadwell.audit.split.Split;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.audit.suggestion.Suggestion;
import dev.leadwell.kit.code.Coded;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A week as its manager sees it: what is confirmed, what is suggested, and what both come to. */
public record WeekView(AuditWeek week, WeekFacts facts) {

    /** What a place of the grid is. */
    public enum PlaceState implements Coded {
        EMPTY,
        SUGGESTED,
        CONFIRMED,
        DISMISSED
    }

    public PlaceState stateOf(Block block) {
        if (week.blocks().containsKey(block.start())) {
            return PlaceState.CONFIRMED;
        }
        Suggestion suggestion = facts.suggestions().get(block.start());
        if (suggestion == null) {
            return PlaceState.EMPTY;
        }
        return suggestion.dismissed() ? PlaceState.DISMISSED : PlaceState.SUGGESTED;
    }

    /** The category that is confirmed or proposed; null where there is none. */
    public @Nullable Category categoryOf(Block block) {
        ConfirmedBlock confirmed = week.blocks().get(block.start());
        if (confirmed != null) {
            return confirmed.category();
        }
        Suggestion suggestion = facts.suggestions().get(block.start());
        return suggestion == null ? null : suggestion.proposal().category();
    }

    /** The blocks whose suggestion waits, undecided ones too. */
    public List<Block> waiting() {
        return facts.grid().blocks().stream().filter(block -> stateOf(block) == PlaceState.SUGGESTED).toList();
    }

    /** How many of them are for the manager to answer: none once the week is submitted. */
    public int asks() {
        return week.isOpen() ? waiting().size() : 0;
    }

    /** Waiting ones that have a category: what one click confirms. */
    public List<Block> confirmable() {
        return waiting().stream().filter(block -> categoryOf(block) != null).toList();
    }

    /** Working blocks that are neither confirmed nor suggested. */
    public int gaps() {
        return Math.toIntExact(facts.grid().blocks().stream().filter(facts.hours()::holds)
                .filter(block -> stateOf(block) == PlaceState.EMPTY || stateOf(block) == PlaceState.DISMISSED).count());
    }

    public Split confirmed() {
        return week.totals().split();
    }

    public Split suggested() {
        EnumMap<Category, Integer> counts = new EnumMap<>(Category.class);
        for (Block block : confirmable()) {
            Category category = categoryOf(block);
            if (category != null) {
                counts.merge(category, 1, Integer::sum);
            }
        }
        return new Totals(counts).split();
    }

    public Split ifAllConfirmed() {
        return confirmed().plus(suggested());
    }

    public Recorded recorded() {
        return recorded(block -> week.categoryAt(block.start()));
    }

    private Recorded recorded(Function<Block, @Nullable Category> categories) {
        Map<Block, Category> recorded = new LinkedHashMap<>();
        for (Block block : facts.grid().blocks()) {
            Category category = categories.apply(block);
            if (category != null) {
                recorded.put(block, category);
            }
        }
        return Recorded.of(facts.hours(), recorded);
    }

    public Judgement judgement() {
        return Judgement.of(confirmed(), recorded(), facts.limits());
    }

    /** What submitting would come to after all suggestions were confirmed. */
    public Judgement judgementIfAllConfirmed() {
        Recorded recorded = recorded(block -> stateOf(block) == PlaceState.DISMISSED ? null : categoryOf(block));
        return Judgement.of(ifAllConfirmed(), recorded, facts.limits());
    }

    /** What the week is heading for if all suggestions were confirmed, whether it is complete or not. */
    public Judgement heading() {
        return Judgement.of(ifAllConfirmed(), facts.limits());
    }

    /** Further Leadership blocks that would balance the week if all suggestions were confirmed. */
    public OptionalInt missing() {
        return ifAllConfirmed().missingTo(facts.limits().threshold());
    }

    /** Confirmed Leadership blocks that a held session or an event with an own report stands behind (A8). */
    public int backed() {
        return Math.toIntExact(week.blocks().values().stream()
                .filter(block -> block.category().bucket() == Bucket.LEADERSHIP).filter(this::isBacked).count());
    }

    private boolean isBacked(ConfirmedBlock block) {
        return facts.backedStarts().contains(block.start()) || block.withOwnReport() && block.sessionId() == null;
    }

    public boolean isContested(Block block) {
        ConfirmedBlock confirmed = week.blocks().get(block.start());
        if (confirmed != null) {
            return confirmed.sessionId() != null && facts.contested().contains(confirmed.sessionId());
        }
        Suggestion suggestion = facts.suggestions().get(block.start());
        var session = suggestion == null ? null : suggestion.entry().session();
        return session != null && session.contested();
    }

    boolean holds(Instant start) {
        return facts.grid().startingAt(start).isPresent();
    }
}
