package dev.leadwell.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.leadwell.system.installation.Installation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Follows the links of every page that a person comes to, one of each shape. */
class LinksIT {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*|\\?[^\"#]*)");
    private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|(?<=[?&](?:cursor|after)=)[^&]+|(?<=/assets/)[^/]+|[0-9]+");
    /** One for each test: two run at once, and a browser is driven by the thread that has opened it. */
    private Browser browser;

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
    @ValueSource(strings = {"Martha Espinoza", "Shawn Demicell", "Gregory Whiting", "Derrick Whelply", "Ada Stone",
            "Noor Aziz", "Sam Ode"})
    void noLinkLeadsNowhere(String person) {
        var page = browser.signedIn(person, ColorScheme.LIGHT, 1280);
        var dead = new LinkedHashSet<String>();
        var seen = follow(page.context().request(), dead);
        Browser.end(page);
        assertThat(dead).isEmpty();
        assertThat(seen).as("shapes of addresses").hasSizeGreaterThan(8);
    }

    private static Set<String> follow(APIRequestContext requests, Set<String> dead) {
        var shapes = new LinkedHashSet<String>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        while (!ahead.isEmpty()) {
            var address = ahead.poll();
            APIResponse answer = requests.get(address, RequestOptions.create().setMaxRedirects(3));
            if (answer.status() >= 400) {
                dead.add(answer.status() + " " + address);
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                links(address, answer.text()).filter(link -> shapes.add(CHANGING.matcher(link).replaceAll("*")))
                        .forEach(ahead::add);
            }
            answer.dispose();
        }
        return shapes;
    }

    private static java.util.stream.Stream<String> links(String address, String html) {
        return LINK.matcher(html).results().map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .map(link -> link.startsWith("?") ? address.replaceAll("\\?.*", "") + link : link)
                .filter(link -> !link.startsWith("/sign-out"));
    }
}
