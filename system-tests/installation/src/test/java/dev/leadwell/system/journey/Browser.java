package dev.leadwell.system.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.leadwell.system.installation.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A real browser, with a context of its own for each person and look. */
final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final @Nullable Installation at;

    private Browser(String address, @Nullable Installation at, @Nullable Path program) {
        this.address = address;
        this.at = at;
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
        browser = playwright.chromium().launch(program == null ? options : options.setExecutablePath(program));
    }

    /** The one that {@code ./leadwell test} found, else one that is installed; the tests are skipped where none is. */
    static Browser open(Installation at) {
        return open(at.address(), at);
    }

    /** Where no installation is needed. */
    static Browser open(String address) {
        return open(address, null);
    }

    private static Browser open(String address, @Nullable Installation at) {
        var told = System.getenv().getOrDefault("LEADWELL_BROWSER", "");
        if (told.equals("playwright")) {
            return new Browser(address, at, null);
        }
        var program = Stream.of(told, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path))).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "NO BROWSER on this machine: the journeys did not run");
        return new Browser(address, at, Path.of(program.orElseThrow()));
    }

    Installation at() {
        return Objects.requireNonNull(at);
    }

    Page page(ColorScheme scheme, int width) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address).setColorScheme(scheme).setViewportSize(width, 900).setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** At the demo's own sign-in. */
    Page signedIn(String name, ColorScheme scheme, int width) {
        var page = page(scheme, width);
        page.navigate("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in as " + name)).click();
        page.waitForURL(address + "/");
        return page;
    }

    /** The same person, signed in as on that page, in a browser that asks for the language. */
    Page sameSession(Page page, String locale, int width) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address).setViewportSize(width, 900).setLocale(locale)
                .setReducedMotion(ReducedMotion.REDUCE).setStorageState(page.context().storageState()));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    static void end(Page page) {
        BrowserContext context = page.context();
        context.close();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
