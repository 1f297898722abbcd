package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.signin.DemoCast;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracesIT {

    private static final String OUTSIDE = "11111111111111111111111111111111";

    @Test
    void aTraceBeginsAtTheDoorWhereAnInstallationNamesACollector() {
        var service = new StubService();
        var collector = "http://127.0.0.1:" + RunningGateway.freePort() + "/v1/traces";
        try (var gateway = RunningGateway.start(service, service,
                Map.of("management.opentelemetry.tracing.export.otlp.endpoint", collector))) {
            var token = gateway.token(DemoCast.clientId(DemoCast.FOODMART), DemoCast.secret(DemoCast.FOODMART),
                    "audit:read");
            gateway.api("/api/audit/v1/weeks", token, "traceparent", "00-" + OUTSIDE + "-2222222222222222-00");
            assertThat(service.last().header("traceparent").orElseThrow()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]")
                    .doesNotContain(OUTSIDE);
        }
    }
}
