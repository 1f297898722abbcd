package dev.leadwell.audit.week;

import dev.leadwell.audit.grid.Block;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which blocks an editor means: some, a day's, or all. */
public record BlockSelection(@Nullable Set<Instant> starts, @Nullable LocalDate day) {

    public static final BlockSelection ALL = new BlockSelection(null, null);

    public static BlockSelection of(Set<Instant> starts) {
        return new BlockSelection(Set.copyOf(starts), null);
    }

    public static BlockSelection of(LocalDate day) {
        return new BlockSelection(null, day);
    }

    boolean holds(Block block) {
        return (starts == null || starts.contains(block.start())) && (day == null || day.equals(block.day()));
    }
}
