package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.signin.DemoCast;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagementIT extends SharedGateway {

    private static final List<String> INSIDE = List.of("/info", "/metrics", "/loggers", "/threaddump", "/health/db");

    @Test
    void whetherItIsWellIsOpenToAllAndNothingElseOfItsInside() {
        for (var health : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(get(GATEWAY.address().resolve(health), "").body()).as(health)
                    .isEqualTo("{\"status\":\"UP\"}");
        }
        var program = "Bearer "
                + GATEWAY.token(DemoCast.clientId(DemoCast.FOODMART), DemoCast.secret(DemoCast.FOODMART), "audit:read");
        for (var inside : INSIDE) {
            assertThat(get(GATEWAY.address().resolve("/actuator" + inside), "").statusCode()).as(inside)
                    .isIn(401, 404);
            assertThat(get(GATEWAY.address().resolve("/actuator" + inside), program).statusCode()).as(inside)
                    .isEqualTo(404);
            assertThat(get(management(inside), "").statusCode()).as(inside).isEqualTo(401);
            assertThat(get(management(inside), program).statusCode()).as(inside).isEqualTo(401);
            assertThat(get(management(inside), basic("guessed")).statusCode()).as(inside).isEqualTo(401);
        }
    }

    @Test
    void whoRunsTheInstallationSeesItsInside() {
        for (var inside : INSIDE) {
            assertThat(get(management(inside), basic(RunningGateway.MANAGEMENT_PASSWORD)).statusCode()).as(inside)
                    .isEqualTo(200);
        }
    }

    private static URI management(String path) {
        return GATEWAY.managementAddress().resolve("/actuator" + path);
    }

    private static String basic(String password) {
        return "Basic " + Base64.getEncoder()
                .encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> get(URI address, String authorization) {
        var request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        return RunningGateway.send(
                (authorization.isEmpty() ? request : request.header("Authorization", authorization)).build());
    }
}
