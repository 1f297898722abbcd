package dev.leadwell.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** My week in a real browser. */
class PaintingIT extends AuditIT {

    private static final String WEEK = "/audit/week/2026-11-16";
    private static final double LONGEST = 60_000;
    private static final List<String> STARTS = List.of("2026-11-17T08:00:00Z", "2026-11-17T09:00:00Z",
            "2026-11-18T08:30:00Z", "2026-11-19T10:00:00Z", "2026-11-20T12:00:00Z");

    @LocalServerPort
    int port;
    private final List<AutoCloseable> open = new ArrayList<>();

    @Override
    String now() {
        return "2026-11-18T14:40:00Z";
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private Page week() {
        var program = Stream.of(System.getenv().getOrDefault("LEADWELL_BROWSER", ""), "/usr/bin/chromium",
                "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path))).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "NO BROWSER on this machine: painting was not tried");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        open.add(playwright);
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu")).setExecutablePath(Path.of(program.orElseThrow())));
        Page page = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(1400, 1000).setLocale("en-GB")
                .setExtraHTTPHeaders(Map.of("Authorization", cast.asManager()))).newPage();
        page.setDefaultTimeout(LONGEST);
        setDefaultAssertionTimeout(LONGEST);
        page.navigate(WEEK);
        return page;
    }

    private static Locator place(Page page, String start) {
        return page.locator("form[data-grid] [data-starts*='" + start + "']");
    }

    private List<String> confirmed() {
        List<String> starts = new ArrayList<>();
        api.get("/api/audit/v1/weeks/2026-11-16", cast.asManager()).json().get("blocks").forEach(block -> {
            if (block.get("state").asString().equals("confirmed")) {
                starts.add(block.get("start").asString());
            }
        });
        return starts;
    }

    @Test
    void strokesThatFollowEachOtherFastAreAllKept() {
        Page page = week();
        Deque<Route> held = new ArrayDeque<>();
        page.route("**" + WEEK, held::add);
        STARTS.forEach(start -> place(page, start).click());
        assertThat(page.locator("[data-saved]")).hasText("Saving…");
        assertThat(held).as("each waits for the answer to the one before").hasSize(1);
        page.unroute("**" + WEEK);
        held.forEach(Route::resume);
        assertThat(page.locator("[data-saved]")).containsText("Saved");
        assertThat(page.locator("form[data-grid] .confirmed")).hasCount(5);
        assertThat(confirmed()).containsExactlyElementsOf(STARTS);
        assertThat(page.url()).contains(WEEK);
        assertThat(page.evaluate("document.activeElement.dataset.starts")).as("focus stays")
                .isEqualTo(STARTS.getLast());
    }

    @Test
    void whatCouldNotBeSavedIsSaidAndKeptUntilItIs() {
        Page page = week();
        page.route("**" + WEEK, Route::abort);
        STARTS.forEach(start -> place(page, start).click());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not saved, and kept here");
        assertThat(page.locator("[data-saved]")).hasText("Not saved, and kept here");
        assertThat(confirmed()).isEmpty();
        page.unroute("**" + WEEK);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save again")).click();
        assertThat(page.locator("[data-saved]")).containsText("Saved");
        assertThat(confirmed()).containsExactlyElementsOf(STARTS);
    }

    @Test
    void aConflictOffersToGoOnAndWhatWaitedBehindItGoesOnToo() {
        Page page = week();
        api.send(api.request("/api/audit/v1/weeks/2026-11-16/paint", cast.asManager()).header("If-Match", "\"0\"")
                .header("Content-Type", "application/json").POST(java.net.http.HttpRequest.BodyPublishers
                        .ofString("{\"blocks\":[\"2026-11-16T08:00:00Z\"],\"category\":\"reports\"}")));
        Deque<Route> held = new ArrayDeque<>();
        page.route("**" + WEEK, held::add);
        STARTS.subList(0, 3).forEach(start -> place(page, start).click());
        assertThat(page.locator("[data-saved]")).hasText("Saving…");
        page.unroute("**" + WEEK);
        held.forEach(Route::resume);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save mine over it"))
                .click();
        assertThat(page.locator("form[data-grid] .confirmed")).hasCount(4);
        assertThat(confirmed()).contains("2026-11-16T08:00:00Z").containsAll(STARTS.subList(0, 3));
    }
}
