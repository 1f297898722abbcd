package dev.leadwell.audit.week.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.suggestion.OccurrenceId;
import dev.leadwell.audit.suggestion.Reason;
import dev.leadwell.audit.week.ConfirmedBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The confirmed blocks of weeks. */
final class WeekBlocks {

    private static final String OF_WEEK = " where tenant_id = current_setting('app.tenant_id')::uuid and week_id = ?";

    private final JdbcClient jdbc;

    WeekBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Instant, ConfirmedBlock> of(UUID weekId) {
        TreeMap<Instant, ConfirmedBlock> found = new TreeMap<>();
        jdbc.sql("""
                select starts_at, category, suggested, title, reason_kind, reason_word, reason_times, reason_since, uid,
                       recurrence_id, session_id, with_own_report from week_block""" + OF_WEEK).param(weekId)
                .query((row, number) -> block(row)).list().forEach(block -> found.put(block.start(), block));
        return found;
    }

    void clear(UUID weekId, List<Instant> starts) {
        jdbc.sql("delete from week_block" + OF_WEEK + " and starts_at = any(?::timestamptz[])")
                .params(weekId, starts.stream().map(Instant::toString).toArray(String[]::new)).update();
    }

    void insert(UUID weekId, ConfirmedBlock block) {
        Reason reason = block.reason();
        OccurrenceId occurrence = block.occurrence();
        jdbc.sql("""
                insert into week_block (tenant_id, week_id, starts_at, category, suggested, title, reason_kind,
                    reason_word, reason_times, reason_since, uid, recurrence_id, session_id, with_own_report)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(weekId, Timestamp.from(block.start()), block.category().code(),
                        code(block.suggested()),
                        block.title(), reason == null ? null : reason.kind().name(),
                        reason == null ? "" : reason.word(), reason == null ? 0 : reason.times(),
                        reason == null ? null : reason.since(), occurrence == null ? "" : occurrence.uid(),
                        occurrence == null ? "" : occurrence.recurrenceId(), block.sessionId(),
                        block.withOwnReport()))
                .update();
    }

    private static @Nullable String code(@Nullable Category category) {
        return category == null ? null : category.code();
    }

    private static ConfirmedBlock block(ResultSet row) throws SQLException {
        String kind = row.getString("reason_kind");
        Reason reason = kind == null
                ? null
                : new Reason(Reason.Kind.valueOf(kind), row.getString("reason_word"), row.getInt("reason_times"),
                        row.getObject("reason_since", LocalDate.class));
        String uid = row.getString("uid");
        OccurrenceId occurrence = uid.isEmpty() ? null : new OccurrenceId(uid, row.getString("recurrence_id"));
        return new ConfirmedBlock(row.getTimestamp("starts_at").toInstant(),
                Category.of(row.getString("category")).orElseThrow(),
                Optional.ofNullable(row.getString("suggested")).flatMap(Category::of).orElse(null),
                row.getString("title"), reason, occurrence, row.getObject("session_id", UUID.class),
                row.getBoolean("with_own_report"));
    }
}
