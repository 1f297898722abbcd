package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.MySessions;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MySessionsPage {

    private final Unsettled unsettled;
    private final MySessions mySessions;
    private final Console console;
    private final Clock clock;

    MySessionsPage(MySessions mySessions, Console console, Clock clock, Unsettled unsettled) {
        this.unsettled = unsettled;
        this.mySessions = mySessions;
        this.console = console;
        this.clock = clock;
    }

    /** @param by {@code day} or {@code rep} */
    @GetMapping("/coaching/sessions")
    @Allowed(scope = "console")
    String sessions(@RequestParam(defaultValue = "day") String by, Model model) {
        model.addAttribute("workingOut", unsettled.any());
        model.addAttribute("view", mySessions.of(Caller.current().person(), console.zone()));
        model.addAttribute("by", by.equals("rep") ? "rep" : "day");
        model.addAttribute("now", clock.instant());
        return "coaching/sessions";
    }
}
