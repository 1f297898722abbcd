package dev.leadwell.audit.week.jdbc;

import dev.leadwell.audit.week.AuditWeek;
import dev.leadwell.audit.week.WeekEdit;
import dev.leadwell.audit.week.Weeks;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcWeeks implements Weeks {

    private static final String HEADS = """
            select id, manager_id, week_start, zone, state, revision, version, edition, reopen_reason, reopened_at
              from week where tenant_id = :tenant and\s""";
    private static final String EDITS = """
            select revision, what, by_id, at, open, change::text as change
              from week_edit where tenant_id = :tenant and week_id = :week and\s""";

    private static final RowMapper<WeekRow> WEEK = new SimplePropertyRowMapper<>(WeekRow.class);

    private static final RowMapper<EditRow> EDIT = new SimplePropertyRowMapper<>(EditRow.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WeekBlocks blocks;

    JdbcWeeks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.blocks = new WeekBlocks(jdbc);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value());
    }

    @Override
    public Neighbours around(UUID managerId, LocalDate weekStart) {
        LocalDate next = weekStart.plusWeeks(1);
        List<WeekRow> heads = sql(HEADS + "manager_id = :manager and week_start in (:week, :next)")
                .param("manager", managerId).param("week", weekStart).param("next", next).query(WEEK).list();
        return new Neighbours(
                heads.stream().filter(head -> head.weekStart().equals(weekStart)).findFirst().map(this::withBlocks),
                heads.stream().filter(head -> head.weekStart().equals(next)).findFirst().map(WeekRow::zoneId));
    }

    private AuditWeek withBlocks(WeekRow head) {
        return head.week(head.revision() == 0 ? java.util.Map.of() : blocks.of(head.id()));
    }

    @Override
    public AuditWeek lock(AuditWeek read) {
        if (read.revision() == 0) {
            make(read);
        }
        WeekRow head = sql(HEADS + "id = :id for update").param("id", read.id()).query(WEEK).single();
        return head.revision() == read.revision() ? head.week(read.blocks()) : withBlocks(head);
    }

    private void make(AuditWeek fresh) {
        sql("""
                insert into week (tenant_id, id, manager_id, week_start, zone, state, revision, version, edition)
                values (:tenant, :id, :manager, :weekStart, :zone, :state, 0, 0, 1) on conflict do nothing""")
                .param("id", fresh.id()).param("manager", fresh.managerId()).param("weekStart", fresh.weekStart())
                .param("zone", fresh.zone().getId()).param("state", fresh.state().code()).update();
    }

    /** One statement, however many blocks: what is written and what is cleared are different rows. */
    @Override
    public void save(AuditWeek week, WeekEdit edit, Closed closed) {
        AuditWeek.Reopening reopening = week.reopening();
        blocks.touched(week, edit, sql("""
                with head as (
                    update week set state = :state, revision = :revision, version = :version, edition = :edition,
                           reopen_reason = :reopenReason, reopened_at = :reopenedAt
                     where tenant_id = :tenant and id = :week),
                closed as (
                    update week_edit set open = false
                     where tenant_id = :tenant and week_id = :week and open
                       and revision between :closedFirst and :closedLast),
                """ + WeekBlocks.CLEARED + WeekBlocks.WRITTEN + """
                insert into week_edit (tenant_id, week_id, revision, what, by_id, at, open, change)
                values (:tenant, :week, :revision, :what, :by, :at, :open, :change::jsonb)"""))
                .param("week", week.id()).param("state", week.state().code()).param("revision", week.revision())
                .param("version", week.version()).param("edition", week.edition())
                .param("reopenReason", reopening == null ? null : reopening.reason())
                .param("reopenedAt", reopening == null ? null : reopening.at().atOffset(ZoneOffset.UTC))
                .param("closedFirst", closed.first()).param("closedLast", closed.last())
                .param("what", edit.what()).param("by", edit.by()).param("at", edit.at().atOffset(ZoneOffset.UTC))
                .param("open", edit.open()).param("change", json.writeValueAsString(edit.change())).update();
    }

    @Override
    public Optional<WeekEdit> lastOpenEdit(UUID weekId) {
        return sql(EDITS + "open order by revision desc limit 1").param("week", weekId).query(EDIT)
                .optional().map(row -> row.edit(json));
    }

    @Override
    public List<WeekEdit> editsSince(UUID weekId, long revision) {
        return sql(EDITS + "revision > :revision order by revision desc limit 50").param("week", weekId)
                .param("revision", revision).query(EDIT).list().stream().map(row -> row.edit(json))
                .sorted(Comparator.comparingLong(WeekEdit::revision)).toList();
    }

    @Override
    public List<AuditWeek> lockNextPublished(UUID after, int atMost) {
        return sql(HEADS + "version > 0 and id > :after order by id limit :limit for share").param("after", after)
                .param("limit", atMost).query(WEEK).list().stream().map(row -> row.week(java.util.Map.of()))
                .toList();
    }
}
