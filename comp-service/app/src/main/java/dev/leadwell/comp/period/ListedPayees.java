package dev.leadwell.comp.period;

import dev.leadwell.kit.web.Cursors;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payees of a run as a table shows them: in one query a page, whatever it is ordered by. */
public interface ListedPayees {

    /** What they can be ordered by. */
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
    record Query(UUID periodId, int run, Order order, boolean descending, boolean needYou, boolean changed,
            @Nullable String search) {}

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

    /**
     * Where a page begins.
     *
     * @param key what the order reads, as a text
     * @param back whether it is left towards the first row
     */
    record Place(String key, String nameKey, UUID statementId, boolean back) {

        public static Place of(String cursor, Order order, boolean back) {
            return Cursors.decode(cursor, 3, parts -> new Place(readable(parts.get(0), order), parts.get(1),
                    UUID.fromString(parts.get(2)), back));
        }

        private static String readable(String key, Order order) {
            if (order != Order.NAME && !key.equals(NOTHING) && !key.matches(AMOUNT)) {
                throw new IllegalArgumentException(key);
            }
            return key;
        }

        public String cursor() {
            return Cursors.encode(key, nameKey, statementId.toString());
        }
    }

    /** The key of a row that has no such amount; it stands below all that have. */
    String NOTHING = "-Infinity";

    String AMOUNT = "-?[0-9]{1,30}(\\.[0-9]{1,30})?";

    /** At most so many from a place on, or from the first; they stand in the order asked for, back or not. */
    List<Payee> page(Query query, @Nullable Place place, int size);

    /** By currency. */
    List<Sum> sums(Query query);
}
