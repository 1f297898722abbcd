package dev.leadwell.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {
    private final TestDatabase database = TestDatabase.of("people");

    @Test
    void theKitsTablesAreIsolatedByTenant() {
        new IsolationRules(database).check();
    }

    @Test
    void workWithoutATenantIsAnErrorAndNeverAnEmptyResult() throws SQLException {
        try (var app = DriverManager.getConnection(database.url(), database.appRole(), database.appPassword());
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from journal")).isInstanceOf(SQLException.class)
                    .hasMessageContaining("app.tenant_id");
        }
    }

    @Test
    void theProbeSeesWhatTheOutboxHeldAndOnlyThat() throws SQLException {
        var tenant = TestTenants.fresh();
        try (var app = DriverManager.getConnection(database.url(), database.appRole(), database.appPassword());
                var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('app.tenant_id', '" + tenant + "', true)");
            statement.execute(
                    """
                            insert into outbox (tenant_id, id, topic, key, payload, ce_source, ce_type, ce_time, ce_subject, ce_aggregateversion)
                            values ('%s', gen_random_uuid(), 'people', 'k', '{}'::bytea, '/leadwell/people', 'people.sample.v1', 'now', 's', '1')"""
                            .formatted(tenant));
            statement.execute("delete from outbox");
            app.commit();
        }
        assertThat(new OutboxProbe(database).all(tenant)).singleElement()
                .satisfies(seen -> assertThat(seen.version()).isOne());
    }
}
