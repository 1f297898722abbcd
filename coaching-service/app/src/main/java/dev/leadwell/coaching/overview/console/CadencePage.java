package dev.leadwell.coaching.overview.console;

import dev.leadwell.coaching.overview.BranchCadence;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CadencePage {

    private final Unsettled unsettled;
    private final BranchCadence cadence;

    CadencePage(BranchCadence cadence, Unsettled unsettled) {
        this.unsettled = unsettled;
        this.cadence = cadence;
    }

    /** @param of whose branch, by default the signed-in person's */
    @GetMapping("/coaching/cadence")
    @Allowed(scope = "console", roles = "manager")
    String cadence(@RequestParam(required = false) @Nullable UUID of, Model model) {
        UUID viewer = Caller.current().person();
        model.addAttribute("workingOut", unsettled.any());
        model.addAttribute("view", cadence.view(viewer, of == null ? viewer : of));
        model.addAttribute("own", of == null || of.equals(viewer));
        return "coaching/cadence";
    }
}
