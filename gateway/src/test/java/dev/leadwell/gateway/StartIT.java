package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StartIT {

    @Test
    void demoUsersRefuseToStartWhereOthersCanReachThem() {
        try (var people = new StubService(); var audit = new StubService()) {
            assertThatThrownBy(() -> RunningGateway.start(people, audit, Map.of("server.address", "0.0.0.0")))
                    .hasMessageContaining("Demo users").hasMessageContaining("server.address=127.0.0.1");
        }
    }

    @Test
    void behindHttpsTheCookieIsTheHostsAndWithoutDemoNobodyOfTheDemoComesIn() {
        try (var people = new StubService();
                var audit = new StubService();
                var gateway = RunningGateway.start(people, audit, Map.of("leadwell.public-address",
                        "https://leadwell.example", "leadwell.demo.users", "false"))) {
            var browser = new Browser(gateway.address());
            var page = browser.get("/audit/my-week", "Accept", "text/html");
            assertThat(page.headers().firstValue("Location")).hasValue("https://leadwell.example/audit/my-week");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age");
            var started = new Browser(gateway.address()).get("/oauth2/authorization/leadwell", "Accept", "text/html");
            assertThat(started.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("__Host-leadwell=")
                    .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax").doesNotContain("Domain");
            assertThat(browser.get("/sign-in", "Accept", "text/html").body()).doesNotContain("Martha");
            assertThat(browser.postForm("/sign-in", Map.of("user", "martha", "password", "leadwell"), "Origin",
                    "https://leadwell.example").statusCode()).isEqualTo(422);
            assertThat(gateway.tokenAnswer("lw_0f00d3a7-0000-4000-8000-000000000001_demo",
                    "lw_0f00d3a7-0000-4000-8000-000000000001_leadwell", "audit:read").statusCode()).isEqualTo(401);
        }
    }
}
