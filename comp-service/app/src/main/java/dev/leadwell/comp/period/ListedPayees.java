package dev.leadwell.comp.period;

import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.listed.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payees of a run as a table shows them: in one query a page, whatever it is ordered by. */
public interface ListedPayees {

    /** What they can be ordered by; what equals by name. */
    enum Order {
        NAME,
        TARGET,
        PAYOUT,
        CHANGE
    }

    /**
     * Which are asked for.
     *
     * @param needYou those without a total
     * @param changed those with another total than in the run that it is compared to
     * @param search part of a name
     */
    record Query(UUID periodId, int run, boolean needYou, boolean changed, @Nullable String search) {}

    /**
     * @param plan its name; null where there is none
     * @param change to the run before; null where there was none, or a total is missing
     * @param place of this row in the order
     */
    record Payee(UUID statementId, UUID payeeId, @Nullable String plan, @Nullable Integer planVersion, boolean ready,
            @Nullable String reason, String currency, @Nullable BigDecimal target, @Nullable BigDecimal total,
            @Nullable BigDecimal change, Place place) {}

    /** What the rows asked for come to, in one currency. */
    record Sum(String currency, long payees, BigDecimal target, BigDecimal payout, @Nullable BigDecimal change) {}

    List<Payee> page(Query query, Order order, Paging paging);

    /** By currency. */
    List<Sum> sums(Query query);
}
