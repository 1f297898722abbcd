package dev.leadwell.gateway.home;

import dev.leadwell.gateway.GatewaySettings;
import dev.leadwell.gateway.program.Scopes;
import dev.leadwell.kit.console.Console;
import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the day, a greeting, and a part from each service, fetched by the browser. */
@Controller
class Home {

    private static final String GATEWAY = "gateway";
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Console console;
    private final Clock clock;
    private final URI publicAddress;
    private final Set<String> services;
    private final EventCatalogue events;

    Home(Console console, Clock clock, GatewaySettings settings, EventCatalogue events) {
        this.console = console;
        this.clock = clock;
        this.publicAddress = settings.publicAddress();
        this.services = new TreeSet<>(settings.routes().keySet());
        services.add(GATEWAY);
        this.events = events;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        ZonedDateTime now = clock.instant().atZone(console.zone());
        var viewer = console.viewer();
        String name = viewer == null ? "" : viewer.name().strip().split("\\s+")[0];
        model.addAttribute("day", day(now, locale)).addAttribute("week", now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                .addAttribute("greeting", greeting(now.getHour())).addAttribute("firstName", name);
        return "gateway/home";
    }

    private static String day(ZonedDateTime now, Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        return DateTimeFormatter.ofPattern(german ? "EEEE, d. MMMM yyyy" : "EEEE d MMMM yyyy", locale).format(now);
    }

    private static String greeting(int hour) {
        return hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
    }

    /** Where each service's documents lie; the service itself serves them. */
    @GetMapping("/docs")
    String documents(Model model) {
        model.addAttribute("services", services).addAttribute("tokens", publicAddress + "/oauth2/token")
                .addAttribute("scopes", new TreeSet<>(Scopes.OF_PROGRAMS));
        return "gateway/docs";
    }

    @GetMapping("/docs/events")
    String events(Model model) {
        model.addAttribute("introduction", events.introduction()).addAttribute("topics", events.topics());
        return "gateway/events";
    }
}
