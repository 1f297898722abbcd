package dev.leadwell.kit.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter in SQL: only what is asked for stands in it, so that each has an index to go by. */
final class JournalCondition {

    private final StringBuilder sql = new StringBuilder("tenant_id = current_setting('app.tenant_id')::uuid");
    private final Map<String, Object> values = new LinkedHashMap<>();

    JournalCondition(JournalFilter filter) {
        add("who = :who", "who", filter.who());
        add("as_whom = :asWhom", "asWhom", filter.asWhom());
        add("aggregate_type = :type", "type", filter.aggregateType());
        add("aggregate_id = :aggregate", "aggregate", filter.aggregateId());
        add("what = :what", "what", filter.what());
        add("at >= :from", "from", timestamp(filter.from()));
        add("at < :to", "to", timestamp(filter.to()));
    }

    /** Before or after an entry. */
    void beside(Timestamp at, UUID id, boolean older) {
        add(older ? "at <= :at" : "at >= :at", "at", at);
        add(older ? "(at, id) < (:at, :id)" : "(at, id) > (:at, :id)", "id", id);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
