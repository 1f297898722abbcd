package dev.leadwell.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.leadwell.system.installation.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as the person whose it is: no barrier, nothing sticks out, no request refused; pictures of all are kept. */
@EnabledIfSystemProperty(named = "pages", matches = "true")
class PagesIT {
    private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();
    static {
        PAGES.put("Martha Espinoza", List.of("/", "/audit/week", "/audit/result", "/audit/calendars",
                "/coaching/sessions", "/coaching/sessions?by=rep", "/coaching/cadence", "/comp/my-plan",
                "/comp/statements", "/docs"));
        PAGES.put("Shawn Demicell", List.of("/", "/coaching/sessions"));
        PAGES.put("Derrick Whelply", List.of("/", "/audit/teams", "/coaching/cadence"));
        PAGES.put("Ada Stone", List.of("/", "/people/settings", "/people/journal", "/people/directory"));
        PAGES.put("Noor Aziz", List.of("/", "/people/import", "/people/absences"));
        PAGES.put("Sam Ode", List.of("/", "/comp/plans", "/comp/periods", "/comp/attainment"));
    }
    /** The first of a list is opened too. */
    private static final Map<String, String> FIRST_OF = Map.of("/coaching/sessions", "a[href^='/coaching/sessions/']",
            "/comp/statements", "th a[href^='/comp/statements/']", "/comp/plans", "a[href^='/comp/plans/']",
            "/comp/periods", "a[href^='/comp/periods/']", "/people/directory", "a[href^='/people/persons/']",
            "/people/import", "ul.rows a[href^='/people/import/']");
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open(Installation.filled());
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360"})
    void noPageHasABarrier(ColorScheme scheme, int width) {
        var faults = new ArrayList<String>();
        PAGES.forEach((person, addresses) -> {
            var page = browser.signedIn(person, scheme, width);
            page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    faults.add(person + " " + answer.url() + " answers " + answer.status());
                }
            });
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    faults.add(person + " " + page.url() + " says " + message.text());
                }
            });
            for (var address : addresses) {
                page.navigate(address);
                look(page, person, address, scheme, width, faults);
                var first = page.locator(FIRST_OF.getOrDefault(address, "no-such")).first();
                if (first.count() > 0) {
                    page.navigate(first.getAttribute("href"));
                    look(page, person, address + "/one", scheme, width, faults);
                }
            }
            Browser.end(page);
        });
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String person, String address, ColorScheme scheme, int width,
            List<String> faults) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var name = (person.split(" ")[0] + address).replaceAll("[^A-Za-z0-9]+", "-");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "pages", scheme + "-" + width, name + ".png")));
        var where = person + " at " + address + " (" + scheme + ", " + width + "): ";
        new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze().getViolations().forEach(violation -> faults.add(where + violation.getId() + " "
                        + violation.getNodes().getFirst().getTarget()));
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            faults.add(where + "sticks out to " + wide + " pixels");
        }
    }
}
