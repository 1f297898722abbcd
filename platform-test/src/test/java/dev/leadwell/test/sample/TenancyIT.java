package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.kit.tenancy.RowSecurityGuard;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTenants;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LeadwellTest
class TenancyIT {

    @Autowired
    Things things;
    @Autowired
    TestDatabase database;
    @Autowired
    OutboxProbe outbox;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    PlatformTransactionManager transactions;

    private final TenantId ours = TestTenants.fresh();
    private final TenantId theirs = TestTenants.fresh();

    @Test
    void workWithoutATenantIsAnErrorAndNeverAnEmptyResult() { // G1
        assertThatThrownBy(things::count).isInstanceOf(Tenancy.NoTenantException.class);
        assertThatThrownBy(things::countOutsideATransaction).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Tenancy.run(ours, things::countOutsideATransaction))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTenantSeesItsOwnRowsOnly() {
        Tenancy.run(ours, () -> things.save(UUID.randomUUID(), 1, "ours"));
        assertThat(Tenancy.<Long>call(ours, things::count)).isEqualTo(1);
        assertThat(Tenancy.<Long>call(theirs, things::count)).isZero();
    }

    @Test
    void aRowForAnotherTenantIsRefusedByTheDatabase() {
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> Tenancy.run(ours, () -> transaction.executeWithoutResult(status -> jdbc
                .sql("insert into thing (tenant_id, id, version, name) values (?, ?, 1, 'smuggled')")
                .params(theirs.value(), UUID.randomUUID()).update())))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void aRollbackPublishesNothing() {
        assertThatThrownBy(() -> Tenancy.run(ours, () -> things.saveAndFail(UUID.randomUUID())))
                .hasMessage("rolled back");
        assertThat(outbox.all(ours)).isEmpty();
        assertThat(Tenancy.<Long>call(ours, things::count)).isZero();
    }

    @Test
    void anotherTenantInsideAnOpenTransactionIsRefused() {
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> Tenancy.run(ours, () -> transaction.executeWithoutResult(status -> Tenancy.run(theirs,
                () -> things.save(UUID.randomUUID(), 1, "switched")))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("end it before");
        Tenancy.run(ours, () -> Tenancy.run(theirs, () -> things.save(UUID.randomUUID(), 1, "outside it is fine")));
    }

    @Test
    void theTenantOfATransactionEndsWithIt() {
        for (int i = 0; i < 20; i++) {
            Tenancy.run(ours, () -> things.save(UUID.randomUUID(), 1, "one"));
            assertThatThrownBy(things::countOutsideATransaction).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void everyTableOfTheKitKeepsTenantsApart() {
        new IsolationRules(database).check();
        assertThat(new RowSecurityGuard(jdbc).faults()).isEmpty();
    }

    @Test
    void theJournalIsAppendOnly() {
        Tenancy.run(ours, () -> things.save(UUID.randomUUID(), 1, "journalled"));
        var transaction = new TransactionTemplate(transactions);
        for (var change : new String[]{"delete from journal", "update journal set who = 'me'", "truncate journal"}) {
            assertThatThrownBy(() -> Tenancy.run(ours,
                    () -> transaction.executeWithoutResult(status -> jdbc.sql(change).update())))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(Tenancy.<Long>call(ours, () -> transaction.execute(status -> jdbc
                .sql("select count(*) from journal").query(Long.class).single()))).isEqualTo(1);
    }

    @Test
    void aServiceDoesNotStartOnARoleOrATableThatKeepsNothingApart() throws SQLException {
        var own = TestDatabase.of("coaching");
        try (var admin = own.servers().admin(own.name()); var statement = admin.createStatement()) {
            statement.execute("""
                    create table open_table (id uuid primary key);
                    create table half_open (tenant_id uuid not null, id uuid, other uuid, primary key (id));
                    alter table half_open enable row level security;
                    create policy tenant on half_open using (true);
                    create table wide (tenant_id uuid not null, id uuid, primary key (tenant_id, id));
                    alter table wide enable row level security;
                    alter table wide force row level security;
                    create policy tenant on wide using (tenant_id = current_setting('app.tenant_id')::uuid)
                        with check (tenant_id = current_setting('app.tenant_id')::uuid);
                    create policy also on wide using (true);
                    create table pointing (tenant_id uuid not null, id uuid, target uuid unique references open_table,
                        primary key (tenant_id, id));
                    grant select on all tables in schema public to coaching_app""");
        }
        var app = new RowSecurityGuard(JdbcClient.create(
                new DriverManagerDataSource(own.url(), own.appRole(), own.appPassword())));
        assertThat(app.faults()).contains("table open_table has no column tenant_id uuid not null",
                "table open_table has row level security not enabled",
                "table half_open has row level security not forced",
                "table half_open has not the one policy on tenant_id",
                "table half_open has no primary key with tenant_id", "table wide has not the one policy on tenant_id",
                "table pointing has the foreign key pointing_target_fkey without tenant_id")
                .noneMatch(fault -> fault.startsWith("the role") || fault.contains("scheduled_tasks")
                        || fault.contains("flyway") || fault.contains("freshness"));
        assertThatThrownBy(app::afterPropertiesSet).hasMessageContaining("does not keep tenants apart");
        try (var admin = own.servers().admin(own.name())) {
            var superuser = JdbcClient
                    .create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(admin, true));
            assertThat(new RowSecurityGuard(superuser).faults()).contains("the role postgres is a superuser",
                    "the role postgres has BYPASSRLS", "the role postgres owns tables");
        }
    }
}
