package dev.leadwell.audit.suggestion.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.suggestion.Correction;
import dev.leadwell.audit.suggestion.Learned;
import dev.leadwell.audit.suggestion.OccurrenceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLearned implements Learned {

    private static final String OF_MANAGER = " where tenant_id = current_setting('app.tenant_id')::uuid"
            + " and manager_id = ?";

    private final JdbcClient jdbc;

    JdbcLearned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Correction> corrections(UUID manager) {
        return jdbc.sql("select key, category, times, since from correction" + OF_MANAGER).param(manager)
                .query((row, number) -> correction(row)).list();
    }

    @Override
    public Map<String, @Nullable Correction> corrections(UUID manager, List<String> keys) {
        Map<String, @Nullable Correction> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, null));
        jdbc.sql("select key, category, times, since from correction" + OF_MANAGER + " and key = any(?)")
                .params(manager, keys.toArray(String[]::new)).query((row, number) -> correction(row)).list()
                .forEach(correction -> found.put(correction.key(), correction));
        return found;
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(row.getString("key"), Category.of(row.getString("category")).orElseThrow(),
                row.getInt("times"), row.getObject("since", LocalDate.class));
    }

    @Override
    public void keep(UUID manager, Correction correction) {
        jdbc.sql("""
                insert into correction (tenant_id, manager_id, key, category, times, since)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?, ?, ?)
                on conflict (tenant_id, manager_id, key) do update
                   set category = excluded.category, times = excluded.times, since = excluded.since""")
                .params(manager, correction.key(), correction.category().code(), correction.times(),
                        correction.since())
                .update();
    }

    @Override
    public void forget(UUID manager, String key) {
        jdbc.sql("delete from correction" + OF_MANAGER + " and key = ?").params(manager, key).update();
    }

    @Override
    public List<OccurrenceId> dismissals(UUID manager) {
        return jdbc.sql("select uid, recurrence_id from dismissal" + OF_MANAGER).param(manager)
                .query((row, number) -> new OccurrenceId(row.getString("uid"), row.getString("recurrence_id"))).list();
    }

    @Override
    public void dismiss(UUID manager, OccurrenceId occurrence) {
        jdbc.sql("""
                insert into dismissal (tenant_id, manager_id, uid, recurrence_id)
                values (current_setting('app.tenant_id')::uuid, ?, ?, ?) on conflict do nothing""")
                .params(manager, occurrence.uid(), occurrence.recurrenceId()).update();
    }

    @Override
    public void recall(UUID manager, OccurrenceId occurrence) {
        jdbc.sql("delete from dismissal" + OF_MANAGER + " and uid = ? and recurrence_id = ?")
                .params(manager, occurrence.uid(), occurrence.recurrenceId()).update();
    }
}
