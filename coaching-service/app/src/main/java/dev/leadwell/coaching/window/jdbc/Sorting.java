package dev.leadwell.coaching.window.jdbc;

import dev.leadwell.coaching.window.SettledWindows.Order;
import dev.leadwell.coaching.window.SettledWindows.Place;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * An order in SQL, begun behind a place.
 *
 * @param key what rows are sorted by
 * @param type of the key
 */
record Sorting(String key, String type, boolean descending, @Nullable Place from) {

    /** A name is looked up row by row: a join would read all persons. */
    private static final String NAME = "coalesce((select c.name_key from copy_person c"
            + " where c.tenant_id = settled_window.tenant_id and c.person_id = settled_window.%s), '')";
    private static final Map<String, String> KEYS = Map.of("days", "window_end", "kind", "kind", "outcome", "outcome",
            "rep", NAME.formatted("rep_id"), "manager", NAME.formatted("manager_id"));

    static Sorting by(Order order) {
        return new Sorting(Objects.requireNonNull(KEYS.get(order.column())),
                order.column().equals("days") ? "date" : "text", order.descending(), order.from());
    }

    String clause() {
        String direction = descending ? " desc" : "";
        return (from == null ? "" : " and (%s, id) %s (:key::%s, :after)".formatted(key, descending ? "<" : ">", type))
                + " order by " + key + direction + ", id" + direction;
    }

    StatementSpec bound(StatementSpec statement) {
        return from == null ? statement : statement.param("key", from.key()).param("after", from.id());
    }
}
