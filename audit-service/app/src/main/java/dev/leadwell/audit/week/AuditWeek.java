package dev.leadwell.audit.week;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.split.Totals;
import dev.leadwell.kit.code.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The week as it is kept.
 *
 * @param revision one more with each edit; what two editors are told apart by
 * @param version of the published state: one more with each submission and each reopening
 * @param edition of the submission, as people count it: one more with each reopening
 * @param blocks the confirmed ones by their start
 */
public record AuditWeek(UUID id, UUID managerId, LocalDate weekStart, ZoneId zone, State state, long revision,
        long version, int edition, @Nullable Reopening reopening, Map<Instant, ConfirmedBlock> blocks) {

    /** Where a week is on its way. */
    public enum State implements Coded {
        DRAFT,
        SUBMITTED,
        REOPENED
    }

    /** The last time that it was opened again. */
    public record Reopening(String reason, Instant at) {}

    public static AuditWeek fresh(UUID id, UUID managerId, LocalDate weekStart, ZoneId zone) {
        return new AuditWeek(id, managerId, weekStart, zone, State.DRAFT, 0, 0, 1, null, Map.of());
    }

    public LocalDate lastDay() {
        return weekStart.plusDays(6);
    }

    public boolean isOpen() {
        return state != State.SUBMITTED;
    }

    public Totals totals() {
        return Totals.of(blocks.values().stream().map(ConfirmedBlock::category).toList());
    }

    public int changedFromManagement() {
        return Math.toIntExact(blocks.values().stream().filter(ConfirmedBlock::changedFromManagement).count());
    }

    /** The week after an edit; a null block clears its place. */
    AuditWeek edited(Map<Instant, @Nullable ConfirmedBlock> change) {
        TreeMap<Instant, ConfirmedBlock> next = new TreeMap<>(blocks);
        change.forEach((start, block) -> {
            if (block == null) {
                next.remove(start);
            } else {
                next.put(start, block);
            }
        });
        return new AuditWeek(id, managerId, weekStart, zone, state, revision + 1, version, edition, reopening, next);
    }

    AuditWeek submitted() {
        return new AuditWeek(id, managerId, weekStart, zone, State.SUBMITTED, revision + 1, version + 1, edition,
                reopening, blocks);
    }

    AuditWeek reopened(String reason, Instant at) {
        return new AuditWeek(id, managerId, weekStart, zone, State.REOPENED, revision + 1, version + 1, edition + 1,
                new Reopening(reason, at), blocks);
    }

    @Nullable
    Category categoryAt(Instant start) {
        ConfirmedBlock block = blocks.get(start);
        return block == null ? null : block.category();
    }
}
