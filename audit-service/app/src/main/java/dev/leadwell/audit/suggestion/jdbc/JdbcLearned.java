package dev.leadwell.audit.suggestion.jdbc;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.suggestion.Correction;
import dev.leadwell.audit.suggestion.Learned;
import dev.leadwell.audit.suggestion.OccurrenceId;
import dev.leadwell.audit.suggestion.Taught;
import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLearned implements Learned {

    private static final RowMapper<CorrectionRow> CORRECTION = new SimplePropertyRowMapper<>(CorrectionRow.class);

    private static final RowMapper<OccurrenceId> OCCURRENCE = new SimplePropertyRowMapper<>(OccurrenceId.class);

    private final JdbcClient jdbc;

    JdbcLearned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record CorrectionRow(String key, String category, int times, LocalDate since) {

        Correction correction() {
            return new Correction(key, Coded.of(Category.class, category), times, since);
        }
    }

    @Override
    public Taught of(UUID manager) {
        return new Taught(
                ofManager("select key, category, times, since from correction where tenant_id = :tenant"
                        + " and manager_id = :manager", manager)
                        .query(CORRECTION).list().stream().map(CorrectionRow::correction).toList(),
                Set.copyOf(ofManager("select uid, recurrence_id from dismissal where tenant_id = :tenant"
                        + " and manager_id = :manager", manager).query(OCCURRENCE).list()));
    }

    private JdbcClient.StatementSpec ofManager(String sql, UUID manager) {
        return jdbc.sql(sql).param("tenant", Tenancy.current().value()).param("manager", manager);
    }

    @Override
    public void keep(UUID manager, Collection<Correction> corrections) {
        if (!corrections.isEmpty()) {
            ofManager("""
                    insert into correction (tenant_id, manager_id, key, category, times, since)
                    select :tenant, :manager, key, category, times, since
                      from unnest(:keys::text[], :categories::text[], :times::int[], :since::date[])
                           as c (key, category, times, since)
                    on conflict (tenant_id, manager_id, key) do update
                       set category = excluded.category, times = excluded.times, since = excluded.since""", manager)
                    .param("keys", column(corrections, Correction::key))
                    .param("categories", column(corrections, one -> one.category().code()))
                    .param("times", column(corrections, one -> Integer.toString(one.times())))
                    .param("since", column(corrections, one -> one.since().toString())).update();
        }
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    @Override
    public void forget(UUID manager, Collection<String> keys) {
        if (!keys.isEmpty()) {
            ofManager("delete from correction where tenant_id = :tenant and manager_id = :manager"
                    + " and key = any(:keys::text[])", manager).param("keys", keys.toArray(String[]::new)).update();
        }
    }

    @Override
    public void dismiss(UUID manager, Collection<OccurrenceId> occurrences) {
        if (!occurrences.isEmpty()) {
            of(occurrences, ofManager("""
                    insert into dismissal (tenant_id, manager_id, uid, recurrence_id)
                    select :tenant, :manager, uid, recurrence_id
                      from unnest(:uids::text[], :recurrenceIds::text[]) as d (uid, recurrence_id)
                    on conflict do nothing""", manager)).update();
        }
    }

    private static JdbcClient.StatementSpec of(Collection<OccurrenceId> occurrences, JdbcClient.StatementSpec sql) {
        return sql.param("uids", column(occurrences, OccurrenceId::uid))
                .param("recurrenceIds", column(occurrences, OccurrenceId::recurrenceId));
    }

    @Override
    public void recall(UUID manager, Collection<OccurrenceId> occurrences) {
        if (!occurrences.isEmpty()) {
            of(occurrences, ofManager("""
                    delete from dismissal where tenant_id = :tenant and manager_id = :manager
                       and (uid, recurrence_id) in (select * from unnest(:uids::text[], :recurrenceIds::text[]))""",
                    manager)).update();
        }
    }
}
