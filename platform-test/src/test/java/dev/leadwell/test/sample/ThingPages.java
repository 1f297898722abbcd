package dev.leadwell.test.sample;

import dev.leadwell.kit.security.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One page in the console's frame. */
@Controller
@Allowed(scope = "console")
class ThingPages {

    private final Things things;

    ThingPages(Things things) {
        this.things = things;
    }

    @GetMapping("/coaching/things")
    String things(Model model) {
        model.addAttribute("count", things.count());
        return "things";
    }
}
