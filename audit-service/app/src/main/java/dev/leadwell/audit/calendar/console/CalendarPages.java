package dev.leadwell.audit.calendar.console;

import java.io.IOException;
import java.util.UUID;

import dev.leadwell.audit.calendar.CalendarDesk;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import jakarta.servlet.http.HttpServletResponse;

/** A manager's own calendars. Uploading the same again replaces, so that sending a form twice does no harm. */
@Controller
@RequestMapping("/audit/calendars")
@Allowed(scope = "console", roles = "manager")
class CalendarPages {

    private static final String PAGE = "audit/calendars";

    private final CalendarDesk desk;

    CalendarPages(CalendarDesk desk) {
        this.desk = desk;
    }

    private static UUID caller() {
        return Caller.current().person();
    }

    @GetMapping
    String calendars(Model model) {
        model.addAttribute("calendars", desk.of(caller()));
        return PAGE;
    }

    /** A file that can't be read is answered on the page, with what is wrong in it. */
    @PostMapping
    String upload(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String address, Model model, HttpServletResponse response)
            throws IOException {
        try {
            desk.upload(caller(), new CalendarDesk.Upload(file.getBytes(), file.getOriginalFilename(), name,
                    address == null || address.isBlank() ? null : address));
            return "redirect:/audit/calendars?done=calendar-read";
        } catch (ProblemException refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("refused", refused);
            model.addAttribute("given", name);
            return calendars(model);
        }
    }

    @PostMapping("/{calendarId}/remove")
    String remove(@PathVariable UUID calendarId) {
        desk.remove(caller(), calendarId);
        return "redirect:/audit/calendars?done=calendar-removed";
    }
}
