package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.gateway.program.Programs;
import dev.leadwell.gateway.wiring.PlatformTables;
import dev.leadwell.kit.tenancy.TenantId;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class IsolationIT extends SharedGateway {

    @Test
    void everyTableButTheNamedOnesIsUnderTheTenantsPolicy() throws SQLException {
        var tables = GATEWAY.bean(PlatformTables.class);
        assertThat(tables.faults()).isEmpty();
        change("create table forgotten (id uuid primary key)");
        assertThat(tables.faults()).anyMatch(fault -> fault.contains("table forgotten"));
        change("drop table forgotten");
    }

    @Test
    void everyNamedTableIsThereSoThatTheListHoldsNothingStale() {
        for (String table : PlatformTables.NAMES) {
            assertThat(GATEWAY.bean(JdbcClient.class).sql("select to_regclass(:name) is not null").param("name", table)
                    .query(Boolean.class).single()).as(table).isTrue();
        }
    }

    @Test
    void aTenantsProgramsAreReadOnlyInsideTheTenantAndAreAnErrorOutside() {
        var tenant = new TenantId(UUID.randomUUID());
        var program = GATEWAY.bean(Programs.class).register(tenant, "Reader", Set.of("audit:read"));
        assertThatThrownBy(() -> GATEWAY.bean(JdbcClient.class).sql("select count(*) from program")
                .query(Integer.class).single()).isInstanceOf(DataAccessException.class);
        String asAnother = program.clientId().replace(tenant.toString(), UUID.randomUUID().toString());
        assertThat(GATEWAY.bean(Programs.class).find(asAnother)).isEmpty();
        assertThat(GATEWAY.bean(Programs.class).find(program.clientId())).isPresent();
    }

    @Test
    void theOperatorRegistersProgramsBindsPeopleAndRotatesKeys() {
        var operator = new Operator(Map.of("SPRING_DATASOURCE_URL", GATEWAY.database().url(),
                "SPRING_DATASOURCE_USERNAME", GATEWAY.database().appRole(), "SPRING_DATASOURCE_PASSWORD",
                GATEWAY.database().appPassword(), "LEADWELL_KEYFILE", RunningGateway.KEYS.toString()));
        String tenant = UUID.randomUUID().toString();
        String[] words = operator.run("register-program", tenant, "Payroll", "comp:read,people:read").split("\\s+");
        String token = GATEWAY.token(words[2], words[4], "comp:read");
        assertThat(operator.run("rotate-keys")).contains("A new key signs");
        assertThat(operator.run("log").lines().findFirst().orElseThrow()).contains("operator  key.rotated  ");
        assertThat(GATEWAY.api("/api/people/v1/persons", token).statusCode()).isEqualTo(200);
        operator.run("withdraw-program", tenant, words[2]);
        assertThat(GATEWAY.tokenAnswer(words[2], words[4], "comp:read").statusCode()).isEqualTo(401);
        assertThat(operator.run("bind-sign-in", "https://idp.example", "u1", tenant, UUID.randomUUID().toString()))
                .contains("of tenant " + tenant);
        assertThatThrownBy(() -> operator.run("register-program", tenant, "x", "root"))
                .hasMessageContaining("choose among");
        assertThatThrownBy(() -> operator.run("help")).hasMessageStartingWith("Usage");
    }

    private static void change(String sql) throws SQLException {
        try (var admin = GATEWAY.database().servers().admin(GATEWAY.database().name());
                var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
