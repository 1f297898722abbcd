package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The queries of the repositories reach their indexes under row-level security, as the app role on full tables. */
@LeadwellTest
class QueryPlanIT {

    private static final TenantId TENANT = TestTenants.fresh();
    private static boolean filled;

    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionOperations transactions;

    private void fill() {
        if (filled) {
            return;
        }
        filled = true;
        for (String sql : List.of(
                """
                        insert into week (tenant_id, id, manager_id, week_start, zone, state, revision, version, edition)
                        select current_setting('app.tenant_id')::uuid, md5('w' || n)::uuid, md5('m' || n % 400)::uuid,
                               date '2020-01-06' + 7 * (n / 400), 'UTC', 'submitted', 1, 1, 1 from generate_series(1, 20000) n""",
                """
                        insert into week_block (tenant_id, week_id, starts_at, category, title, reason_word, reason_times, uid,
                            recurrence_id, with_own_report)
                        select current_setting('app.tenant_id')::uuid, md5('w' || n % 500 + 1)::uuid,
                               timestamptz '2020-01-06Z' + n * interval '30 minutes', 'vision', '', '', 0, '', '', false
                          from generate_series(1, 20000) n""",
                """
                        insert into week_edit (tenant_id, week_id, revision, what, at, open, change)
                        select current_setting('app.tenant_id')::uuid, md5('w' || n % 500 + 1)::uuid, n, 'paint', now(), true, '{}'
                          from generate_series(1, 20000) n""",
                """
                        insert into week_result (tenant_id, week_id, version, edition, manager_id, week_start, last_day, zone, totals,
                            leadership, management, excluded, backed, changed_from_management, threshold, verdict, submitted_at,
                            opening_fact, counts)
                        select tenant_id, id, 1, 1, manager_id, week_start, week_start + 6, 'UTC', '{}', 1, 1, 0, 0, 0, 50,
                               'balanced', now(), false, true from week""",
                """
                        insert into calendar (tenant_id, id, owner_id, kind, name, read_at, problems)
                        select current_setting('app.tenant_id')::uuid, md5('c' || n)::uuid, md5('m' || n)::uuid, 'uploaded', 'a', now(),
                               '[]' from generate_series(1, 4000) n""",
                """
                        insert into calendar_event (tenant_id, calendar_id, uid, definition, first_at, last_at)
                        select current_setting('app.tenant_id')::uuid, md5('c' || n % 100 + 1)::uuid, 'u' || n, '',
                               timestamptz '2020-01-06Z' + n * interval '1 hour', timestamptz '2020-01-06Z' + n * interval '1 hour'
                          from generate_series(1, 20000) n""",
                """
                        insert into session (tenant_id, id, version, manager_id, rep_id, kind, state, uid, starts_at, ends_at, category,
                            contested)
                        select current_setting('app.tenant_id')::uuid, md5('s' || n)::uuid, 1, md5('m' || n % 400)::uuid,
                               md5('r' || n)::uuid, 'development', 'held', 'u' || n,
                               timestamptz '2020-01-06Z' + n * interval '1 hour', timestamptz '2020-01-06Z' + n * interval '1 hour',
                               'vision', false from generate_series(1, 20000) n""",
                """
                        insert into dismissal (tenant_id, manager_id, uid, recurrence_id)
                        select current_setting('app.tenant_id')::uuid, md5('m' || n % 400)::uuid, 'u' || n, ''
                          from generate_series(1, 20000) n""",
                """
                        insert into correction (tenant_id, manager_id, key, category, times, since)
                        select current_setting('app.tenant_id')::uuid, md5('m' || n % 400)::uuid, 'k' || n, 'vision', 1, date '2020-01-01'
                          from generate_series(1, 20000) n""",
                """
                        insert into waiting (tenant_id, manager_id, changes, counted)
                        select current_setting('app.tenant_id')::uuid, md5('m' || n)::uuid, 1, 1
                          from generate_series(1, 20000) n""")) {
            jdbc.sql(sql).update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "select * from week where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = :id and week_start = date '2020-01-06'",
            "select * from week where tenant_id = current_setting('app.tenant_id')::uuid and id = :id for update",
            "select * from week_block where tenant_id = current_setting('app.tenant_id')::uuid and week_id = :id",
            "select * from week_edit where tenant_id = current_setting('app.tenant_id')::uuid and week_id = :id and open order by revision desc limit 1",
            "select * from week_result where tenant_id = current_setting('app.tenant_id')::uuid and week_id = :id and counts",
            "select * from week_result where tenant_id = current_setting('app.tenant_id')::uuid and counts and manager_id = any(array[:id]::uuid[]) and week_start >= date '2020-01-06' and week_start < date '2020-06-06' order by week_start, week_id",
            "select * from week_result where tenant_id = current_setting('app.tenant_id')::uuid and counts and week_start >= date '0001-01-01' and week_start < date '9999-01-01' and week_start <= date '2020-03-02' and (week_start < date '2020-03-02' or week_id > :id) order by week_start desc, week_id limit 51",
            "select e.definition from calendar c join calendar_event e on e.tenant_id = c.tenant_id and e.calendar_id = c.id where c.tenant_id = current_setting('app.tenant_id')::uuid and c.owner_id = :id and e.last_at > timestamptz '2020-02-03Z' and e.first_at < timestamptz '2020-02-10Z'",
            "select * from session where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = :id and starts_at >= timestamptz '2020-02-03Z' and starts_at < timestamptz '2020-02-10Z' and ends_at > timestamptz '2020-02-03Z'",
            "select uid from session where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = :id and uid = any(array['u1', 'u2'])",
            "select * from dismissal where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = :id",
            "select * from waiting where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = any(array[:id, '00000000-0000-0000-0000-000000000000']::uuid[])",
            "select * from correction where tenant_id = current_setting('app.tenant_id')::uuid and manager_id = :id and key = any(array['k1'])"})
    void aRepositoryQueryReadsNoWholeTable(String query) {
        Tenancy.run(TENANT, () -> transactions.executeWithoutResult(status -> fill()));
        Tenancy.run(TENANT, () -> transactions.executeWithoutResult(status -> {
            var plan = jdbc.sql("explain " + query.replace(":id", "'" + new UUID(0, 1) + "'"))
                    .query(String.class).list();
            assertThat(String.join("\n", plan)).doesNotContain("Seq Scan").contains("Index");
        }));
    }
}
