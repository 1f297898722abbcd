package dev.leadwell.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.leadwell.system.installation.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page, as the person whose it is, in light, dark and at 360 pixels: no barrier, nothing sticks out, no request
 * refused, nothing in the browser's console, nothing moves while it loads, and little is sent. Once more in German: the
 * page says so, says every word, and nothing sticks out. Pictures of all are kept in target/pages.
 */
class PagesIT {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final Pattern UNSAID = Pattern.compile("\\?\\?[a-z][A-Za-z0-9.-]*(_[a-zA-Z_]+)?\\?\\?");
    /** The first of a list is opened too. */
    private static final Map<String, String> FIRST_OF = Map.of("/coaching/sessions", "a[href^='/coaching/sessions/']",
            "/comp/statements", "th a[href^='/comp/statements/']", "/comp/plans", "a[href^='/comp/plans/']",
            "/comp/periods", "a[href^='/comp/periods/']", "/people/directory", "a[href^='/people/persons/']",
            "/people/import", "ul.rows a[href^='/people/import/']", "/comp/plans/one", "a[href$='/payees']",
            "/comp/plans/one/one", "a[href$='/pay']");
    /** What moved since the page began, but for what a person's own hand moved. */
    private static final String MOVED = """
            () => new Promise(done => {
                let moved = 0;
                const add = shift => moved += shift.hadRecentInput ? 0 : shift.value;
                new PerformanceObserver(list => list.getEntries().forEach(add))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(moved), 20);
            })""";
    private static final double MOST_MOVED = 0.05;
    private static final String WEIGHT = "performance.getEntries()"
            + ".reduce((all, one) => all + (one.transferSize || 0), 0)";
    private static final int HEAVIEST = 40_000;
    /** One for each test: two run at once, and a browser is driven by the thread that has opened it. */
    private Browser browser;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        browser = Browser.open(Installation.filled());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @CsvSource(delimiter = '|', textBlock = """
            Martha Espinoza  | / /audit/week /audit/result /audit/calendars /coaching/sessions /coaching/sessions?by=rep
            Martha Espinoza  | /coaching/cadence /coaching/windows /comp/my-plan /comp/statements /docs /docs/events /no-such-page
            Shawn Demicell   | / /coaching/sessions /coaching/sessions?by=past /own-settings
            Gregory Whiting  | / /audit/teams /coaching/cadence
            Derrick Whelply  | / /audit/teams /coaching/cadence /comp/statements
            Ada Stone        | / /people/settings /people/settings/titles /people/journal /gateway/journal /people/directory /audit/dead-letters
            Noor Aziz        | / /people/import /people/absences /people/absences/own /people/absences/files
            Sam Ode          | / /comp/plans /comp/periods /comp/attainment
            """)
    void noPageHasABarrier(String person, String addresses) {
        var page = browser.signedIn(person, ColorScheme.DARK, 1280);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        listen(page, person);
        var seen = new LinkedHashMap<String, String>();
        for (var address : addresses.split(" ")) {
            page.navigate(address);
            looks(page, person, address);
            seen.put(address, page.url());
            for (var one = address; FIRST_OF.containsKey(one) && page.locator(FIRST_OF.get(one)).count() > 0;) {
                page.navigate(page.locator(FIRST_OF.get(one)).first().getAttribute("href"));
                one += "/one";
                looks(page, person, one);
                seen.put(one, page.url());
            }
        }
        var german = browser.sameSession(page, "en-GB", 360);
        choose(german, "de", "de");
        seen.forEach((address, url) -> looksInGerman(german, person, address, url));
        choose(german, "", "en");
        Browser.end(german);
        Browser.end(page);
        assertThat(faults).isEmpty();
    }

    /** On the page of own settings: the tenant's language goes before the browser's. */
    private static void choose(Page page, String language, String spoken) {
        page.navigate("/own-settings");
        page.locator("select[name=language]").selectOption(language);
        page.locator("form[action='/own-settings'] button").click();
        page.waitForSelector("html[lang=" + spoken + "]");
    }

    @Test
    void theSignInHasNoBarrier() {
        var page = browser.page(ColorScheme.DARK, 1280);
        listen(page, "nobody");
        var german = browser.sameSession(page, "de-DE", 360);
        page.navigate("/sign-in");
        page.navigate("/sign-in");
        looks(page, "nobody", "/sign-in");
        looksInGerman(german, "nobody", "/sign-in", page.url());
        Browser.end(german);
        Browser.end(page);
        assertThat(faults).isEmpty();
    }

    private void listen(Page page, String person) {
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.url().endsWith("/no-such-page")) {
                faults.add(person + ": " + answer.url() + " answers " + answer.status());
            }
        });
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !page.url().endsWith("/no-such-page")) {
                faults.add(person + ": " + page.url() + " says " + message.text());
            }
        });
    }

    private void looks(Page page, String person, String address) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction("!document.querySelector('.htmx-request, .htmx-settling')");
        var where = person + " at " + address;
        weighs(page, where);
        moves(page, where + " (dark)");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        moves(page, where + " (light)");
        look(page, person, address, ColorScheme.LIGHT, 1280);
        look(page, person, address, ColorScheme.DARK, 1280);
        look(page, person, address, ColorScheme.LIGHT, 360);
        speaks(page, "en", where);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private void looksInGerman(Page german, String person, String address, String url) {
        var where = person + " at " + address;
        german.navigate(url);
        german.waitForLoadState(LoadState.NETWORKIDLE);
        moves(german, where + " (360)");
        speaks(german, "de", where);
        photograph(german, person, address, "DE-360");
        sticksOut(german, 360, where + " (de): ");
    }

    private void moves(Page page, String where) {
        var moved = ((Number) page.evaluate(MOVED)).doubleValue();
        if (moved > MOST_MOVED) {
            faults.add("%s moves by %.3f".formatted(where, moved));
        }
    }

    /** The styles and scripts came with the page before. */
    private void weighs(Page page, String where) {
        var weight = ((Number) page.evaluate(WEIGHT)).longValue();
        if (weight > HEAVIEST) {
            faults.add(where + " weighs " + weight + " bytes");
        }
    }

    private void speaks(Page page, String language, String where) {
        var told = page.evaluate("document.documentElement.lang");
        if (!language.equals(told)) {
            faults.add(where + " says that it speaks " + told + ", not " + language);
        }
        if (!"CSS1Compat".equals(page.evaluate("document.compatMode"))) {
            faults.add(where + " has no doctype: a browser draws it by the rules of long ago");
        }
        UNSAID.matcher(page.content()).results().forEach(key -> faults.add(where + " shows " + key.group() + " in "
                + language));
    }

    private void look(Page page, String person, String address, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        photograph(page, person, address, scheme + "-" + width);
        var where = person + " at " + address + " (" + scheme + ", " + width + "): ";
        barriers(page, scheme).getViolations().forEach(violation -> faults
                .add(where + violation.getId() + " " + violation.getNodes().getFirst().getTarget()));
        sticksOut(page, width, where);
    }

    /** In the dark nothing is another but the colours. */
    private static AxeResults barriers(Page page, ColorScheme scheme) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return (scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe.withTags(TAGS)).analyze();
    }

    private void sticksOut(Page page, int width, String where) {
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            faults.add(where + "sticks out to " + wide + " pixels");
        }
    }

    private static void photograph(Page page, String person, String address, String folder) {
        var name = (person.split(" ")[0] + address).replaceAll("[^A-Za-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "pages", folder, name + ".png")));
    }
}
