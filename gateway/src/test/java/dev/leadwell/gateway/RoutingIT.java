package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.gateway.signin.DemoCast;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoutingIT extends SharedGateway {

    private static final int MEGABYTE = 1 << 20;
    private static Browser martha;

    @BeforeAll
    static void signIn() {
        martha = browser().signIn("martha");
    }

    private static String token() {
        return GATEWAY.token(DemoCast.clientId(DemoCast.FOODMART), DemoCast.secret(DemoCast.FOODMART), "audit:read");
    }

    @Test
    void pathAndQueryArriveAsTheyWereSent() {
        martha.get("/audit/teams?q=a%2Fb%20c&q=%C3%A9&empty=&flag");
        assertThat(AUDIT.last().target()).isEqualTo("/audit/teams?q=a%2Fb%20c&q=%C3%A9&empty=&flag");
        martha.get("/api/people/v1/persons/Ren%C3%A9");
        assertThat(PEOPLE.last().target()).isEqualTo("/api/people/v1/persons/Ren%C3%A9");
    }

    @Test
    void aPlainFormArrivesWithoutScriptOrToken() {
        martha.postForm("/audit/my-week?week=3", Map.of("block", "ä&=+"));
        assertThat(AUDIT.last().target()).isEqualTo("/audit/my-week?week=3");
        assertThat(AUDIT.last().text()).isEqualTo("block=%C3%A4%26%3D%2B");
    }

    @Test
    void anUploadArrivesByteForByteWithoutScript() {
        byte[] file = new byte[3 * MEGABYTE];
        new Random(7).nextBytes(file);
        var answer = martha.post("/audit/calendars", BodyPublishers.ofByteArray(file), "Content-Type",
                "multipart/form-data; boundary=xyz", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(AUDIT.last().header("Content-Type")).hasValue("multipart/form-data; boundary=xyz");
        assertThat(Arrays.equals(AUDIT.last().body(), file)).isTrue();
    }

    @Test
    void headersThatWeSetInsideDoNotComeFromOutside() {
        GATEWAY.api("/api/audit/v1/weeks", token(), "X-Forwarded-Host", "evil.example", "X-Forwarded-For", "6.6.6.6",
                "Forwarded", "host=evil.example", "X-Tenant-Id", "other", "X-Request-Id", "chosen-outside",
                "traceparent",
                "00-11111111111111111111111111111111-2222222222222222-01", "Cookie", "leadwell=abc; theme=dark");
        var inside = AUDIT.last();
        assertThat(inside.header("X-Forwarded-Host")).hasValue("localhost");
        assertThat(inside.header("X-Forwarded-Port")).hasValue(Integer.toString(GATEWAY.address().getPort()));
        assertThat(inside.header("X-Forwarded-Proto")).hasValue("http");
        assertThat(inside.header("X-Forwarded-For").orElseThrow()).doesNotContain("6.6.6.6");
        assertThat(inside.header("Forwarded")).isEmpty();
        assertThat(inside.header("X-Tenant-Id")).isEmpty();
        assertThat(inside.header("Cookie")).isEmpty();
        assertThat(inside.header("traceparent")).as("nobody collects spans").isEmpty();
    }

    @Test
    void aRequestHasOneIdInsideAndInTheAnswer() {
        var answer = GATEWAY.api("/api/audit/v1/weeks", token(), "X-Request-Id", "chosen-outside");
        var id = answer.headers().allValues("X-Request-Id");
        assertThat(id).hasSize(1).doesNotContain("chosen-outside");
        assertThat(AUDIT.last().header("X-Request-Id")).hasValue(id.getFirst());
    }

    @Test
    void everyAnswerHasTheDoorsSecurityHeadersOnce() {
        AUDIT.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Set-Cookie", "leadwell=stolen");
            exchange.getResponseHeaders().set("ETag", "\"3\"");
            StubService.answer(exchange, 200, "text/html", "<p>week</p>");
        });
        var page = martha.get("/audit/my-week", "Accept", "text/html");
        assertThat(page.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .startsWith("default-src 'self';").contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(page.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("stolen"));
        assertThat(page.headers().firstValue("ETag")).hasValue("\"3\"");
        for (String path : new String[]{"/sign-in", "/nothing-here", "/api/audit/v1/weeks"}) {
            var answer = browser().get(path);
            assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
    }

    @Test
    void theFrameHasOneAddressForAllConsolesAndIsStyledThoughAPageIsOfAnotherVersion() {
        var styles = Pattern.compile("href=\"(/assets/[0-9a-f]+/leadwell.css)\"")
                .matcher(browser().get("/sign-in", "Accept", "text/html").body());
        assertThat(styles.find()).isTrue();
        var ours = browser().get(styles.group(1));
        assertThat(ours.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        var others = browser().get("/assets/000000000000/leadwell.css");
        assertThat(others.statusCode()).isEqualTo(200);
        assertThat(others.body()).isEqualTo(ours.body());
        assertThat(others.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser().get("/assets/000000000000/nothing.css").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnotherSiteSendsInOnesNameIsRefused() {
        assertThat(martha.postForm("/audit/my-week", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(martha.postForm("/audit/my-week", Map.of(), "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(martha.postForm("/audit/my-week", Map.of(), "Sec-Fetch-Site", "none").statusCode()).isEqualTo(403);
        assertThat(martha.postForm("/sign-out", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        var old = martha.at(GATEWAY.address()).old();
        assertThat(old.postForm("/audit/my-week", Map.of(), "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(old.postForm("/audit/my-week", Map.of(), "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(AUDIT.received()).isEmpty();
        assertThat(old.postForm("/audit/my-week", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void tooMuchIsRefusedAndTheLimitNamed() {
        var json = martha.post("/api/audit/v1/weeks", BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]),
                "Content-Type", "application/json");
        assertThat(json.statusCode()).isEqualTo(413);
        assertThat(json.body()).contains("1024 kB");
        assertThat(AUDIT.received()).isEmpty();

        var upload = martha.post("/audit/calendars",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[11 * MEGABYTE])),
                "Content-Type", "multipart/form-data; boundary=xyz");
        assertThat(upload.statusCode()).isEqualTo(413);
        assertThat(upload.body()).contains("10 MB");
    }

    @Test
    void aPartThatIsDownIsNamedAndTheOthersWork() {
        for (int i = 0; i < 15; i++) {
            var data = martha.get("/api/comp/v1/plans");
            assertThat(data.statusCode()).isEqualTo(503);
            assertThat(data.headers().firstValue("Retry-After")).isPresent();
            assertThat(RunningGateway.json(data.body()).get("title").asString()).isEqualTo("Comp is not answering");
        }
        var page = martha.get("/comp/statements", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("<html", "Comp is down at the moment");
        var fragment = martha.get("/comp/fragments/home", "Accept", "text/html", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(503);
        assertThat(fragment.body()).contains("Comp is down at the moment").doesNotContain("<html");
        assertThat(martha.get("/audit/my-week").statusCode()).isEqualTo(200);
        assertThat(martha.get("/comp/statements", "Accept", "text/html", "Accept-Language", "de").body())
                .contains("Vergütung antwortet nicht");
    }

    @Test
    void aServicesOwnWordOnWhyItCannotGoesThrough() {
        AUDIT.answers(exchange -> StubService.answer(exchange, 503, "application/problem+json",
                "{\"detail\":\"copy is old\"}"));
        var answer = martha.get("/api/audit/v1/weeks");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("copy is old");
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgain() {
        PEOPLE.answers(exchange -> {
            throw new IOException("hangs up");
        });
        var answer = martha.postForm("/people/persons", Map.of("name", "x"));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("look at what is there before you send it again");
        assertThat(PEOPLE.received()).hasSize(1);
    }

    @Test
    void oneClientsHasteIsStoppedAndOnlyThatClients() {
        String hasty = GATEWAY.token(DemoCast.clientId(DemoCast.NORTHWIND), DemoCast.secret(DemoCast.NORTHWIND),
                "people:read");
        var first = GATEWAY.api("/api/people/v1/persons", hasty);
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).matches("\"client\";r=\\d+;t=\\d+");
        assertThat(first.headers().firstValue("RateLimit-Policy").orElseThrow()).contains("q=300;w=60");
        var answer = first;
        for (int i = 0; i < 2 * CLIENT_PER_MINUTE && answer.statusCode() != 429; i++) {
            answer = GATEWAY.api("/api/people/v1/persons", hasty);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 60L);
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
        assertThat(RunningGateway.json(answer.body()).get("detail").asString()).contains("300 a minute");
        assertThat(martha.get("/api/people/v1/persons").statusCode()).isEqualTo(200);
    }

    @Test
    void homeAndTheApiDocumentsAreShownToWhoeverIsSignedIn() {
        var home = martha.get("/", "Accept", "text/html");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Martha", "/audit/fragments/home", "/comp/fragments/home", ", week ");
        var documents = martha.get("/docs", "Accept", "text/html");
        assertThat(documents.body()).contains("/api/audit/v1/openapi.yaml", "history:write");
        assertThat(martha.get("/", "Accept", "text/html", "Accept-Language", "de").body()).contains("Woche");
    }
}
