package dev.leadwell.comp.period;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements of the bound tenant. */
public interface Statements {

    void add(List<StoredStatement> statements);

    void deleteOf(UUID periodId, int run);

    /** In the period's current run. */
    Optional<StoredStatement> find(UUID statementId);

    /** Of a payee in one run. */
    Optional<StoredStatement> find(UUID periodId, int run, UUID payeeId);

    /** The payee's own of the newest period that shows one, from review on. */
    Optional<StoredStatement> newestShown(UUID payeeId);

    /** A row of a list, without the document. */
    record Row(StoredStatement statement, Period period, @Nullable BigDecimal before, Place place) {}

    /** What a list can be sorted by; a period by its first day, what equals by the payee's name. */
    enum Order {
        PERIOD,
        /** The newest period of a payee first. */
        PAYEE,
        TARGET,
        LEADERSHIP,
        PAYOUT
    }

    /**
     * What a list is narrowed to.
     *
     * @param search part of a name
     * @param told whose statements of which periods, from review on; null for all
     */
    record Filter(@Nullable UUID periodId, @Nullable UUID payeeId, @Nullable String search,
            @Nullable Map<UUID, Set<UUID>> told) {}

    /** What the rows asked for come to, in one currency. */
    record Sum(String currency, BigDecimal target, BigDecimal forLeadership, BigDecimal payout) {}

    List<Row> page(Filter filter, Order order, Paging paging);

    /** By currency. */
    List<Sum> sums(Filter filter);

    Run.Summary summary(UUID periodId, int run, @Nullable Integer before);

    /** The ready ones of a run, streamed. */
    void forEachReady(UUID periodId, int run, Consumer<StoredStatement> consumer);

    /** The ready ones of a run by payee after the one given, locked until the end of the transaction. */
    List<StoredStatement> lockNextReady(UUID periodId, int run, UUID after, int atMost);

    boolean isPaid(UUID payeeId, UUID periodId, int run);
}
