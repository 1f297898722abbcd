package dev.leadwell.audit.calendar.console;

import dev.leadwell.audit.calendar.CalendarReader;
import dev.leadwell.audit.calendar.KeepCalendars;
import dev.leadwell.audit.calendar.Upload;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Idempotency;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A manager's own calendars. */
@Controller
@RequestMapping("/audit/calendars")
@Allowed(scope = "console", roles = "manager")
class CalendarPages {

    private static final String PAGE = "audit/calendars";

    private final KeepCalendars calendars;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Words words;

    CalendarPages(KeepCalendars calendars, Idempotency idempotency, Ids ids, Words words) {
        this.calendars = calendars;
        this.idempotency = idempotency;
        this.ids = ids;
        this.words = words;
    }

    private static UUID caller() {
        return Caller.current().person();
    }

    @GetMapping
    String calendars(Model model) {
        model.addAttribute("calendars", calendars.of(caller())).addAttribute("key", ids.next());
        return PAGE;
    }

    /** A file that can't be read is answered on the page, with what is wrong in it. */
    @PostMapping
    String upload(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String address, Model model, HttpServletResponse response) {
        try {
            Upload upload = calendars
                    .read(new CalendarReader.Sent(file, file.getSize(), file.getOriginalFilename(), name,
                            address == null || address.isBlank() ? null : address));
            idempotency.once("audit.calendar-form", upload.asked(), Void.class, () -> {
                calendars.keep(caller(), upload);
                return ResponseEntity.ok().build();
            });
            return "redirect:/audit/calendars?done=calendar-read";
        } catch (ProblemException refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("refused", refused);
            model.addAttribute("faults", refused.faults().stream().map(this::inWords).toList());
            model.addAttribute("given", name);
            return calendars(model);
        }
    }

    private FieldFault inWords(FieldFault fault) {
        return new FieldFault(fault.field(), fault.line(), fault.value(),
                Wording.text(words.of(fault.wording())));
    }

    @PostMapping("/{calendarId}/remove")
    String remove(@PathVariable UUID calendarId) {
        calendars.remove(caller(), calendarId);
        return "redirect:/audit/calendars?done=calendar-removed";
    }
}
