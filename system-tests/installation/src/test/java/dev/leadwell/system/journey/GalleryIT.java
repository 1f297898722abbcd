package dev.leadwell.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame's parts, as the kit's GalleryTest has drawn them: no barrier, nothing sticks out, all of it by keyboard. */
class GalleryIT {
    private static final Path DRAWN = Path.of("..", "..", "platform-kit", "console", "target", "gallery")
            .toAbsolutePath()
            .normalize();
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    /** What can be used and is in sight; of radio buttons that belong together Tab reaches one. */
    private static final String USABLE = """
            [...document.querySelectorAll(`a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select,
              textarea, summary, [tabindex='0']`)].filter(one => one.checkVisibility({ visibilityProperty: true })
              && (one.type !== 'radio' || one.checked))""";
    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        assertThat(DRAWN.resolve("frame-gallery-de.html")).as("GalleryTest of platform-kit/console draws it").exists();
        server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), DRAWN,
                OutputLevel.NONE);
        server.start();
        browser = Browser.open("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"frame-gallery, LIGHT, 1280", "frame-gallery, DARK, 1280", "frame-gallery, LIGHT, 360",
            "frame-gallery-de, LIGHT, 1280", "frame-gallery-de, DARK, 360", "frame-gallery-de, LIGHT, 360"})
    void no_part_has_a_barrier_or_sticks_out_closed_and_opened(String drawn, ColorScheme scheme, int width) {
        Page page = browser.page(scheme, width);
        page.navigate("/" + drawn + ".html");
        List<String> faults = new ArrayList<>();
        look(page, width, drawn + "-" + scheme + "-" + width, faults);
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
        look(page, width, drawn + "-" + scheme + "-" + width + "-opened", faults);
        Browser.end(page);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"frame-gallery, 1280", "frame-gallery-de, 360"})
    void every_part_is_reached_by_tab_with_a_focus_that_is_seen(String drawn, int width) {
        Page page = browser.page(ColorScheme.LIGHT, width);
        page.navigate("/" + drawn + ".html");
        List<String> unseen = new ArrayList<>();
        int usable = (Integer) page.evaluate(USABLE + ".length");
        for (int press = 0; press < usable * 2 && left(page) > 0; press++) {
            page.keyboard().press("Tab");
            String fault = (String) page.evaluate(
                    """
                            () => {
                              const one = document.activeElement;
                              one.dataset.reached = 'yes';
                              const style = getComputedStyle(one);
                              const box = one.getBoundingClientRect();
                              const seen = one === document.body || one.matches('iframe')
                                || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && box.width > 1 && box.height > 1
                                  && box.left < innerWidth - 8 && box.right > 8);
                              return seen ? '' : one.outerHTML.slice(0, 160);
                            }""");
            if (!fault.isEmpty()) {
                unseen.add(fault);
            }
        }
        assertThat(unseen).as("no focus to be seen").isEmpty();
        assertThat((List<?>) page.evaluate(USABLE
                + ".filter(one => !one.dataset.reached).map(one => one.outerHTML.slice(0, 160))"))
                .as("out of reach").isEmpty();
        Browser.end(page);
    }

    private static int left(Page page) {
        return (Integer) page.evaluate(USABLE + ".filter(one => !one.dataset.reached).length");
    }

    private static void look(Page page, int width, String name, List<String> faults) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "gallery", name + ".png")));
        new AxeBuilder(page).withTags(TAGS).analyze().getViolations().forEach(violation -> violation.getNodes()
                .forEach(node -> faults.add(name + ": " + violation.getId() + " " + node.getTarget())));
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            faults.add(name + " sticks out to " + wide + " pixels");
        }
    }
}
