package dev.leadwell.audit.week.jdbc;

import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.ConfirmedBlock;
import dev.leadwell.audit.week.WeekEdit;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The confirmed blocks of weeks. */
final class WeekBlocks {

    static final String CLEARED = """
            cleared as (
                delete from week_block
                 where tenant_id = :tenant and week_id = :week and starts_at = any(:cleared::timestamptz[])),
            """;
    static final String WRITTEN = """
            written as (
                insert into week_block (tenant_id, week_id, starts_at, category, suggested, title, reason_kind,
                       reason_word, reason_times, reason_since, uid, recurrence_id, session_id, with_own_report)
                select :tenant, :week, b.* from unnest(:starts::timestamptz[], :categories::text[],
                        :suggested::text[], :titles::text[], :kinds::text[], :words::text[], :times::int[],
                        :since::date[], :uids::text[], :recurrenceIds::text[], :sessions::uuid[],
                        :withOwnReport::boolean[]) b
                on conflict (tenant_id, week_id, starts_at) do update
                   set category = excluded.category, suggested = excluded.suggested, title = excluded.title,
                       reason_kind = excluded.reason_kind, reason_word = excluded.reason_word,
                       reason_times = excluded.reason_times, reason_since = excluded.reason_since,
                       uid = excluded.uid, recurrence_id = excluded.recurrence_id,
                       session_id = excluded.session_id, with_own_report = excluded.with_own_report)
            """;

    private static final RowMapper<BlockRow> BLOCK = new SimplePropertyRowMapper<>(BlockRow.class);

    private final JdbcClient jdbc;

    WeekBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Instant, ConfirmedBlock> of(UUID weekId) {
        TreeMap<Instant, ConfirmedBlock> found = new TreeMap<>();
        jdbc.sql("""
                select starts_at, category, suggested, title, reason_kind, reason_word, reason_times, reason_since, uid,
                       recurrence_id, session_id, with_own_report
                  from week_block where tenant_id = :tenant and week_id = :week""")
                .param("tenant", Tenancy.current().value()).param("week", weekId).query(BLOCK).list()
                .forEach(row -> found.put(row.startsAt().toInstant(), row.block()));
        return found;
    }

    /** What {@link #CLEARED} and {@link #WRITTEN} are about: the places of the edit. */
    JdbcClient.StatementSpec touched(AuditWeek week, WeekEdit edit, JdbcClient.StatementSpec sql) {
        List<Instant> touched = edit.change().places().stream().map(WeekEdit.Place::start).toList();
        List<BlockRow> written = touched.stream().map(week.blocks()::get).filter(Objects::nonNull).map(BlockRow::of)
                .toList();
        return sql.param("cleared", touched.stream().filter(start -> !week.blocks().containsKey(start))
                .map(Instant::toString).toArray(String[]::new))
                .param("starts", column(written, BlockRow::startsAt))
                .param("categories", column(written, BlockRow::category))
                .param("suggested", column(written, BlockRow::suggested))
                .param("titles", column(written, BlockRow::title)).param("kinds", column(written, BlockRow::reasonKind))
                .param("words", column(written, BlockRow::reasonWord))
                .param("times", column(written, BlockRow::reasonTimes))
                .param("since", column(written, BlockRow::reasonSince)).param("uids", column(written, BlockRow::uid))
                .param("recurrenceIds", column(written, BlockRow::recurrenceId))
                .param("sessions", column(written, BlockRow::sessionId))
                .param("withOwnReport", column(written, BlockRow::withOwnReport));
    }

    private static @Nullable String[] column(List<BlockRow> rows, Function<BlockRow, @Nullable Object> value) {
        return rows.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }
}
