package dev.leadwell.audit.week.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.ConfirmedBlock;
import dev.leadwell.audit.week.WeekEdit;
import dev.leadwell.audit.week.Weeks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcWeeks implements Weeks {

    private static final String SELECT = """
            select id, manager_id, week_start, zone, state, revision, version, edition, reopen_reason, reopened_at
              from week where tenant_id = current_setting('app.tenant_id')::uuid and
            """;
    private static final String OF_WEEK = " where tenant_id = current_setting('app.tenant_id')::uuid and week_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WeekBlocks blocks;

    JdbcWeeks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.blocks = new WeekBlocks(jdbc);
    }

    @Override
    public Optional<AuditWeek> find(UUID managerId, LocalDate weekStart) {
        return jdbc.sql(SELECT + "manager_id = ? and week_start = ?").params(managerId, weekStart)
                .query((row, number) -> week(row, Map.of())).optional().map(this::withBlocks);
    }

    @Override
    public AuditWeek lock(AuditWeek fresh) {
        jdbc.sql("""
                insert into week (tenant_id, id, manager_id, week_start, zone, state, revision, version, edition)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, 0, 0, 1) on conflict do nothing""")
                .params(fresh.id(), fresh.managerId(), fresh.weekStart(), fresh.zone().getId(), fresh.state().code())
                .update();
        return withBlocks(jdbc.sql(SELECT + "id = ? for update").param(fresh.id())
                .query((row, number) -> week(row, Map.of())).single());
    }

    private AuditWeek withBlocks(AuditWeek head) {
        return new AuditWeek(head.id(), head.managerId(), head.weekStart(), head.zone(), head.state(),
                head.revision(), head.version(), head.edition(), head.reopening(), blocks.of(head.id()));
    }

    private static AuditWeek week(ResultSet row, Map<Instant, ConfirmedBlock> blocks) throws SQLException {
        String reason = row.getString("reopen_reason");
        AuditWeek.Reopening reopening = reason == null
                ? null
                : new AuditWeek.Reopening(reason, row.getTimestamp("reopened_at").toInstant());
        return new AuditWeek(row.getObject("id", UUID.class), row.getObject("manager_id", UUID.class),
                row.getObject("week_start", LocalDate.class), ZoneId.of(row.getString("zone")),
                AuditWeek.State.of(row.getString("state")), row.getLong("revision"), row.getLong("version"),
                row.getInt("edition"), reopening, new TreeMap<>(blocks));
    }

    @Override
    public void save(AuditWeek week, WeekEdit edit) {
        AuditWeek.Reopening reopening = week.reopening();
        jdbc.sql("""
                update week set state = ?, revision = ?, version = ?, edition = ?, reopen_reason = ?, reopened_at = ?
                 where tenant_id = current_setting('app.tenant_id')::uuid and id = ?""")
                .params(Arrays.asList(week.state().code(), week.revision(), week.version(), week.edition(),
                        reopening == null ? null : reopening.reason(),
                        reopening == null ? null : Timestamp.from(reopening.at()), week.id()))
                .update();
        List<Instant> touched = edit.change().places().stream().map(WeekEdit.Place::start).toList();
        blocks.clear(week.id(), touched);
        touched.stream().map(week.blocks()::get).filter(java.util.Objects::nonNull)
                .forEach(block -> blocks.insert(week.id(), block));
        insert(week.id(), edit);
    }

    private void insert(UUID weekId, WeekEdit edit) {
        jdbc.sql("""
                insert into week_edit (tenant_id, week_id, revision, what, by_id, at, open, change)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(Arrays.asList(weekId, edit.revision(), edit.what(), edit.by(), Timestamp.from(edit.at()),
                        edit.open(),
                        json.writeValueAsString(edit.change())))
                .update();
    }

    @Override
    public Optional<WeekEdit> lastOpenEdit(UUID weekId) {
        return jdbc.sql("select revision, what, by_id, at, open, change::text as change from week_edit" + OF_WEEK
                + " and open order by revision desc limit 1").param(weekId)
                .query((row, number) -> edit(row)).optional();
    }

    @Override
    public void closeEdits(UUID weekId) {
        jdbc.sql("update week_edit set open = false" + OF_WEEK + " and open").param(weekId).update();
    }

    @Override
    public void closeEdit(UUID weekId, long revision) {
        jdbc.sql("update week_edit set open = false" + OF_WEEK + " and revision = ?").params(weekId, revision)
                .update();
    }

    @Override
    public List<WeekEdit> editsSince(UUID weekId, long revision) {
        return jdbc.sql("select revision, what, by_id, at, open, change::text as change from week_edit" + OF_WEEK
                + " and revision > ? order by revision desc limit 50").params(weekId, revision)
                .query((row, number) -> edit(row)).list().stream()
                .sorted(Comparator.comparingLong(WeekEdit::revision)).toList();
    }

    private WeekEdit edit(ResultSet row) throws SQLException {
        return new WeekEdit(row.getLong("revision"), row.getString("what"), row.getObject("by_id", UUID.class),
                row.getTimestamp("at").toInstant(), row.getBoolean("open"),
                json.readValue(row.getString("change"), WeekEdit.Change.class));
    }

    @Override
    public List<AuditWeek> lockNextPublished(UUID after, int atMost) {
        return jdbc.sql(SELECT + "version > 0 and id > ? order by id limit ? for share").params(after, atMost)
                .query((row, number) -> week(row, Map.of())).list();
    }
}
