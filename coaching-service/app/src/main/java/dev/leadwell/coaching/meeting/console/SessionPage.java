package dev.leadwell.coaching.meeting.console;

import dev.leadwell.kit.security.Allowed;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one session: all of it for the two of the pair, time and state for those above. */
@Controller
class SessionPage {

    private final ShownSession shown;

    SessionPage(ShownSession shown) {
        this.shown = shown;
    }

    /**
     * @param notes {@code shared} or {@code private}
     * @param after what was just done, where it can be taken back or is only told
     */
    @GetMapping("/coaching/sessions/{id}")
    @Allowed(scope = "console")
    String session(@PathVariable UUID id, @RequestParam(defaultValue = "shared") String notes,
            @RequestParam(defaultValue = "") String after, Model model) {
        return shown.after(id, notes.equals("private") ? "private" : "shared", after, model);
    }
}
