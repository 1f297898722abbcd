package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.IsolationRules;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestDatabase;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadwellTest
class TenantIsolationIT { // G1

    @Autowired
    TestDatabase database;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Api api;
    @Autowired
    EventFeed feed;

    @Test
    void everyTableIsolatesTenants() {
        new IsolationRules(database).check();
    }

    @Test
    void workWithoutATenantIsAnErrorAndNoEmptyResult() {
        // Of a setting that is missing, or empty on a connection that has had one.
        assertThatThrownBy(() -> jdbc.sql("select count(*) from statement").query(Long.class).single())
                .isInstanceOf(DataAccessException.class).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void anotherTenantsIdsAreNotFoundAndInNoList() {
        Cast ours = Cast.told(feed, api);
        Cast theirs = Cast.told(feed, api);
        Steps steps = new Steps(api, ours);
        UUID period = steps.ready();
        steps.calculate(period);
        String statement = steps.statement(period, ours.asSam()).get("id").stringValue();
        String plan = api.get(Cast.API + "/plans", ours.asSam()).json().get("items").get(0).get("id").stringValue();
        for (String who : List.of(theirs.asSam(), theirs.asProgram("comp:read", "comp:write"))) {
            for (String path : List.of("/plans/" + plan, "/plans/" + plan + "/payees", "/plans/" + plan + "/versions/1",
                    "/periods/" + period, "/periods/" + period + "/runs/1", "/statements/" + statement,
                    "/statements/" + statement + "/csv", "/statements/" + statement + "/pdf",
                    "/statements/" + statement + "/lines/quota/facts", "/payees/" + ours.manager() + "/pay")) {
                assertThat(api.get(Cast.API + path, who).status()).as(path).isEqualTo(404);
            }
            for (String path : List.of("/plans", "/periods", "/statements", "/statements?periodId=" + period,
                    "/attainment", "/attainment?payeeId=" + ours.manager())) {
                assertThat(api.get(Cast.API + path, who).json().get("items").size()).as(path).isZero();
            }
            assertThat(api.put(Cast.API + "/payees/" + ours.manager() + "/pay", who,
                    "{\"targets\": [], \"quotas\": []}", "*").status()).isEqualTo(404);
            assertThat(api.put(Cast.API + "/plans/" + plan + "/payees/" + theirs.manager(), who,
                    Map.of("from", "2026-01-01"), null).status()).isEqualTo(404);
            for (String path : List.of("/runs", "/review")) {
                assertThat(api.post(Cast.API + "/periods/" + period + path, who, null).status()).isEqualTo(404);
            }
        }
        assertThat(api.post(Cast.API + "/periods/" + period + "/approval", theirs.asSam(), null).status())
                .isEqualTo(404);
        assertThat(api.post(Cast.API + "/plans/" + plan + "/versions/1/signature", theirs.asManager(), null).status())
                .isEqualTo(404);
        for (String path : List.of("/comp/plans/" + plan, "/comp/periods/" + period, "/comp/statements/" + statement,
                "/comp/statements/" + statement + "/pdf", "/comp/periods/" + period + "/payees.csv",
                "/comp/payees/" + ours.manager() + "/pay")) {
            HttpRequest.Builder request = api.request(path, theirs.asSam()).header("Accept", "text/html").GET();
            assertThat(api.send(request).status()).as(path).isEqualTo(404);
        }
    }
}
