package dev.leadwell.people.home.console;

import dev.leadwell.kit.security.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The side of pages whose application knows no navigation: as a fragment for htmx, else as a page of its own. */
@Controller
class NavigationFragments {

    @GetMapping("/people/fragments/navigation")
    @Allowed(scope = "console")
    String navigation(@RequestParam(defaultValue = "") String active,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        model.addAttribute("active", active);
        return htmx == null ? "frame/places" : "frame/page :: places";
    }
}
