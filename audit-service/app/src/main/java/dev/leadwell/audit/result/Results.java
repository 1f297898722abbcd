package dev.leadwell.audit.result;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The results that are kept. Only those that count are read, unless said otherwise. */
public interface Results {

    /** Keeps a result as the one of its week that counts. */
    void add(WeekResult result);

    /** The result that counted so far counts no more. */
    void withdraw(UUID weekId);

    Optional<WeekResult> ofWeek(UUID weekId);

    /** Whether it counts or not. */
    Optional<WeekResult> ofVersion(UUID weekId, long version);

    /** Newest week first, then by id; after a week and id, if given. */
    List<WeekResult> page(Filter filter, int limit);

    /** Of some managers, with first days in {@code [from, to)}, oldest first. */
    List<WeekResult> of(Collection<UUID> managers, LocalDate from, LocalDate to);

    /** No week lies before it; also the first day that a database keeps. */
    LocalDate EVER = LocalDate.of(1, 1, 1);
    /** No week lies after it. */
    LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** A day that weeks can be looked for by, however far away it was asked for. */
    static LocalDate within(LocalDate day) {
        return day.isBefore(EVER) ? EVER : day.isAfter(NEVER) ? NEVER : day;
    }

    /**
     * @param managers only these; null for all
     * @param from weeks that start on or after it
     * @param to weeks that start before it
     */
    record Filter(@Nullable Collection<UUID> managers, LocalDate from, LocalDate to, @Nullable After after) {}

    /** The last one of the page before. */
    record After(LocalDate weekStart, UUID weekId) {}
}
