package dev.leadwell.audit.calendar.console;

import dev.leadwell.audit.calendar.CalendarReader;
import dev.leadwell.audit.calendar.KeepCalendars;
import dev.leadwell.audit.calendar.StoredCalendar;
import dev.leadwell.audit.calendar.Upload;
import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Idempotency;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A manager's own calendars: few enough to be sorted here. */
@Controller
@RequestMapping(CalendarPages.PATH)
@Allowed(scope = "console", roles = "manager")
class CalendarPages {

    static final String PATH = "/audit/calendars";
    private static final TableShape CALENDARS = TableShape.sortedBy("-read", "name", "events");
    private static final int TOO_LARGE = 413;

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
    String calendars(@RequestParam Map<String, String> parameters, Model model) {
        return shown(CALENDARS.read(PATH, parameters), Form.empty(), model);
    }

    private String shown(TableState table, Form form, Model model) {
        model.addAttribute("table", table).addAttribute("form", form).addAttribute("key", ids.next())
                .addAttribute("calendars", calendars.of(caller()).stream().sorted(order(table)).toList());
        return "audit/calendars";
    }

    private static Comparator<StoredCalendar> order(TableState table) {
        Comparator<StoredCalendar> order = switch (table.column()) {
            case "name" -> Comparator.comparing(calendar -> calendar.name().toLowerCase(Locale.ROOT));
            case "events" -> Comparator.comparingInt(StoredCalendar::events);
            default -> Comparator.comparing(StoredCalendar::readAt);
        };
        return (table.descending() ? order.reversed() : order).thenComparing(StoredCalendar::id);
    }

    /** A file that can't be read is answered on the page, with what is wrong in it. */
    @PostMapping
    String upload(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String address, Model model, HttpServletRequest request,
            HttpServletResponse response) {
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
            Form form = Form.refused(request.getParameterMap(), ofFields(refused), words, "calendars.");
            response.setStatus(refused.status());
            model.addAttribute("lines", refused.faults().stream().filter(CalendarPages::isOfAnEvent).toList());
            return shown(CALENDARS.read(PATH, Map.of()), form, model);
        }
    }

    private static boolean isOfAnEvent(FieldFault fault) {
        return fault.line() != null && !fault.field().equals("file");
    }

    /** What is wrong in lines of the file is told line by line; in the form it is the file's fault. */
    private static ProblemException ofFields(ProblemException refused) {
        List<FieldFault> faults = refused.faults();
        if (refused.status() == TOO_LARGE) {
            return ProblemException.invalid("file", null, refused.detail());
        }
        return faults.stream().noneMatch(CalendarPages::isOfAnEvent)
                ? refused
                : ProblemException.invalid("file", null, faults.size() == 1
                        ? faults.getFirst().wording()
                        : Wording.of("refused.no-event-readable", faults.size()));
    }

    @PostMapping("/{calendarId}/remove")
    String remove(@PathVariable UUID calendarId) {
        calendars.remove(caller(), calendarId);
        return "redirect:/audit/calendars?done=calendar-removed";
    }
}
