package dev.leadwell.audit.suggestion;

import dev.leadwell.audit.grid.Block;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fills a grid with suggestions (A3).
 *
 * <p>
 * A block gets one when entries together cover at least half of it. A session that covers half by itself gives it;
 * otherwise the entry that covers most of the block, then the one that began earlier, then the lower UID by code unit. An
 * all-day entry is only asked where no timed one fills the block, and only in working hours.
 */
public final class Suggestions {

    private static final Comparator<Entry> EARLIER = Comparator.comparing(Entry::start).thenComparing(Entry::uid);

    private final Classifier classifier;
    private final Set<OccurrenceId> dismissed;
    private final WorkingTime hours;
    private final List<Entry> entries;

    public Suggestions(Classifier classifier, Set<OccurrenceId> dismissed, WorkingTime hours, List<Entry> entries) {
        this.classifier = classifier;
        this.dismissed = dismissed;
        this.hours = hours;
        this.entries = entries;
    }

    /** By the start of the block. One walk over blocks and entries: only those that touch a block are held for it. */
    public Map<Instant, Suggestion> on(WeekGrid grid) {
        Map<Instant, Suggestion> found = new LinkedHashMap<>();
        Deque<Entry> later = new ArrayDeque<>(entries.stream().sorted(Comparator.comparing(Entry::start)).toList());
        List<Entry> here = new ArrayList<>();
        for (Block block : grid.blocks()) {
            here.removeIf(entry -> !entry.end().isAfter(block.start()));
            while (!later.isEmpty() && later.element().start().isBefore(block.end())) {
                Entry next = later.remove();
                if (next.end().isAfter(block.start())) {
                    here.add(next);
                }
            }
            if (!here.isEmpty()) {
                of(block, here).ifPresent(suggestion -> found.put(block.start(), suggestion));
            }
        }
        return found;
    }

    private Optional<Suggestion> of(Block block, List<Entry> here) {
        List<Entry> wanted = here.stream().filter(entry -> !dismissed.contains(entry.occurrence())).toList();
        return winner(block, wanted).map(entry -> new Suggestion(entry, classifier.propose(entry), false))
                .or(() -> winner(block, here)
                        .map(entry -> new Suggestion(entry, classifier.propose(entry), true)));
    }

    private Optional<Entry> winner(Block block, List<Entry> here) {
        List<Entry> timed = here.stream().filter(Predicate.not(Entry::allDay)).toList();
        return most(block, timed.stream()
                .filter(entry -> entry.session() != null && block.isHalf(covered(block, entry))).toList())
                .or(() -> most(block, timed))
                .or(() -> hours.holds(block)
                        ? most(block, here.stream().filter(Entry::allDay).toList())
                        : Optional.empty());
    }

    private static Optional<Entry> most(Block block, List<Entry> entries) {
        if (!block.isHalf(together(block, entries))) {
            return Optional.empty();
        }
        return entries.stream().min(Comparator.comparing((Entry entry) -> covered(block, entry)).reversed()
                .thenComparing(EARLIER));
    }

    private static Duration covered(Block block, Entry entry) {
        return block.covered(entry.start(), entry.end());
    }

    /** The time that at least one of them fills; what overlaps counts once. */
    private static Duration together(Block block, List<Entry> entries) {
        Duration sum = Duration.ZERO;
        Instant reached = block.start();
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(EARLIER);
        for (Entry entry : ordered) {
            Instant from = entry.start().isAfter(reached) ? entry.start() : reached;
            sum = sum.plus(block.covered(from, entry.end()));
            reached = entry.end().isAfter(reached) ? entry.end() : reached;
        }
        return sum;
    }
}
