package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whoever calls an address of the sign-in with rubbish gets a plain answer and writes nothing into our log. */
class StrayCallsIT {

    /** Spelt so that a line of its own would stand in a log that takes it as it is. */
    private static final String JUNK = "intruder%0d%0a2026-11-27%20INFO%20forged%20line%1b%5b31m";
    private static final List<String> VALUES = List.of(JUNK, "", "%00", "%ff%fe", "'%22%3e%3cscript%3e", "..%2f..",
            "%e2%80%ae", "intruder".repeat(400));
    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningGateway gateway;
    private static Browser signedIn;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of("leadwell.limits.sign-ins-per-minute", "10000",
                "leadwell.limits.tokens-per-minute-of-an-address", "100000"));
        signedIn = new Browser(gateway.address()).signIn("martha");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
    }

    static Stream<String> addresses() {
        return Stream.of("/oauth2/authorize?client_id={}", "/oauth2/authorize?response_type=code&client_id={}",
                "/oauth2/authorize?response_type={}&client_id=leadwell-console",
                "/oauth2/authorize?response_type=code&client_id=leadwell-console&redirect_uri={}",
                "/oauth2/authorize?response_type=code&client_id=leadwell-console&scope={}&state={}",
                "/oauth2/authorize?client_id=a&client_id={}", "/oauth2/token?grant_type={}", "/oauth2/token",
                "/oauth2/introspect?token={}", "/oauth2/revoke?token={}", "/oauth2/jwks?x={}", "/oauth2/par?x={}",
                "/oauth2/device_authorization?x={}", "/oauth2/device_verification?user_code={}",
                "/oauth2/authorization/{}", "/oauth2/authorization/leadwell?x={}", "/oauth2/{}", "/userinfo?x={}",
                "/login/oauth2/code/leadwell?code={}&state={}", "/login/oauth2/code/leadwell?error={}&state={}",
                "/login/oauth2/code/leadwell?error={}&error_description={}&state={}", "/login/oauth2/code/{}?code={}",
                "/login/oauth2/code/leadwell", "/login", "/logout", "/sign-in?{}", "/sign-in?left={}", "/sign-in/{}",
                "/sign-in/with/{}", "/sign-in/with/", "/sign-in/return/{}?code={}&state={}",
                "/sign-in/return/leadwell?error={}&error_description={}&state={}", "/sign-in/organisation?name={}",
                "/sign-out?x={}", "/connect/register?x={}", "/connect/logout?id_token_hint={}",
                "/connect/logout?id_token_hint={}&post_logout_redirect_uri={}&client_id={}", "/connect/{}",
                "/.well-known/{}", "/.well-known/openid-configuration/{}",
                "/.well-known/oauth-authorization-server/{}", "/error?x={}", "/docs?x={}", "/docs/events?x={}",
                "/docs/{}", "/?x={}", "/assets/{}", "/actuator/{}", "/favicon.ico?x={}");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aStrayCallIsAnsweredPlainlyAndLogsNoLineOfItsOwn(String address) {
        for (String value : VALUES) {
            String target = address.replace("{}", value);
            for (String method : new String[]{"GET", "POST"}) {
                for (String accept : new String[]{"text/html", "application/json"}) {
                    assertPlain(method + " " + target, send(method, target, accept, value));
                }
            }
        }
    }

    private static HttpResponse<String> send(String method, String target, String accept, String value) {
        var request = HttpRequest.newBuilder(gateway.address().resolve(target)).header("Accept", accept)
                .header("Origin", gateway.address().toString()).header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, method.equals("POST")
                        ? BodyPublishers.ofString("user=" + value + "&password=" + value + "&name=" + value
                                + "&grant_type=" + value + "&client_id=" + value + "&token=" + value)
                        : BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noOwnAddressAnswersARubbishParameterWithA500ToWhoIsSignedIn(String address) {
        for (String value : VALUES) {
            String target = address.replace("{}", value);
            if (!target.startsWith("/sign-out")) {
                assertPlain(target, signedIn.get(target, "Accept", "text/html"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Accept-Language  | xx-intruder-;q=9, *;q=-1
            Accept           | intruder/*;q=x, text/html
            Cookie           | leadwell=!!!; leadwell=%00; =; intruder
            Cookie           | leadwell=aW50cnVkZXI
            HX-Current-URL   | javascript:intruder
            HX-Current-URL   | http://[intruder
            HX-Request       | intruder
            Authorization    | Bearer
            Authorization    | Bearer intruder
            Authorization    | Bearer a.b.c
            Authorization    | Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJpbnRydWRlciJ9.
            Authorization    | Basic intruder
            Authorization    | intruder
            Content-Type     | intruder
            Content-Type     | text/html;charset=intruder
            Idempotency-Key  | intruder
            If-Match         | intruder
            If-Modified-Since | intruder
            Range            | bytes=9-1,intruder
            Expect           | intruder
            X-Request-Id     | intruder
            X-Forwarded-For  | intruder
            X-Forwarded-Host | intruder
            X-HTTP-Method-Override | intruder
            Sec-Fetch-Site   | intruder
            Leadwell-Access  | none
            """)
    void noRubbishHeaderIsA500OnAnyOwnPage(String name, String value) {
        for (String page : new String[]{"/", "/docs", "/docs/events", "/sign-in", "/oauth2/authorize", "/oauth2/jwks",
                "/.well-known/oauth-authorization-server", "/userinfo", "/nothing", "/audit/my-week"}) {
            assertThat(bare(page, name + ": " + value)).as(page).doesNotContain("HTTP/1.1 5");
            assertThat(bare(page, "Accept: text/html\r\n" + name + ": " + value)).as(page)
                    .doesNotContain("HTTP/1.1 5");
        }
    }

    private static String bare(String path, String header) {
        try (var socket = new Socket("localhost", gateway.address().getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertPlain(String call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(call).isIn(200, 302, 303, 400, 401, 403, 404, 405, 422);
        assertThat(answer.headers().firstValue("X-Request-Id")).as(call).isPresent();
        assertThat(answer.body()).as(call).doesNotContain("Exception", "\tat ", "<script>alert", "Whitelabel");
        var told = List.copyOf(log.list);
        log.list.clear();
        assertThat(told).as(call).allSatisfy(line -> {
            assertThat(line.getThrowableProxy()).as(line.getFormattedMessage()).isNull();
            assertThat(line.getFormattedMessage()).doesNotContainIgnoringCase("intruder", "forged", "\r", "\n",
                    "\u001b");
            assertThat(line.getLevel().isGreaterOrEqual(Level.ERROR)).as(line.getFormattedMessage()).isFalse();
        });
        assertThat(told).as(call).hasSizeLessThanOrEqualTo(1);
    }
}
