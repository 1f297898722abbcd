package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.events.DeadLetters;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.QueryPlans;
import dev.leadwell.test.TestTenants;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadwellTest
class QueryPlansIT {

    @Autowired
    QueryPlans plans;
    @Autowired
    Things things;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DeadLetters deadLetters;
    @Autowired
    PlatformTransactionManager transactions;

    private void run(String sql, Object... parameters) {
        Tenancy.run(TestTenants.fresh(), () -> new TransactionTemplate(transactions).executeWithoutResult(
                status -> jdbc.sql(sql).params(parameters).query().listOfRows()));
    }

    @Test
    void aQueryThatReadsATenantsWholeTableIsFound() {
        Tenancy.run(TestTenants.fresh(), () -> things.save(UUID.randomUUID(), 1, "one"));
        run("select count(*) from thing");
        run("select max(version) from thing where tenant_id = current_setting('app.tenant_id')::uuid");
        run("select name from thing where lower(name) = ?", "by a function");
        run("select name from thing order by name limit 5");
        assertThat(plans.findings()).anyMatch(found -> found.startsWith("thing is read whole by: select max"))
                .noneMatch(found -> found.contains("count(*)"))
                .anyMatch(found -> found.contains("lower(name)"))
                .anyMatch(found -> found.contains("order by name limit 5"));
        assertThat(plans.findings("thing")).noneMatch(found -> found.startsWith("thing "));
    }

    @Test
    void aQueryByIndexIsNot() {
        Tenancy.run(TestTenants.fresh(), () -> things.save(UUID.randomUUID(), 1, "one"));
        Tenancy.run(TestTenants.fresh(), () -> deadLetters.page(null, 10));
        run("select name from thing where id = ?", UUID.randomUUID());
        run("select name from thing where tenant_id = current_setting('app.tenant_id')::uuid and id > ? order by id limit 10",
                UUID.randomUUID());
        run("select name from thing order by id limit 10");
        assertThat(plans.statements()).anyMatch(sql -> sql.startsWith("insert into outbox"));
        assertThat(plans.findings()).noneMatch(found -> found.contains("id = ?") || found.contains("order by id limit"))
                .noneMatch(found -> found.contains("outbox") || found.contains("dead_letter")
                        || found.contains("journal") || found.contains("inbox"));
    }
}
