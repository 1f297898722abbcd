package dev.leadwell.kit.events;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a tenant's administrator sees what this service could not read, and sends it again. */
@Controller
@RequestMapping("/${leadwell.service}/dead-letters")
class DeadLetterPage {

    private static final int ROWS = 50;
    private static final TableShape LETTERS = TableShape.sortedBy();

    private final DeadLetters deadLetters;
    private final OutboxSlot slot;
    private final String service;
    private final List<String> services;
    private final Words words;

    DeadLetterPage(DeadLetters deadLetters, OutboxSlot slot, @Value("${leadwell.service}") String service,
            @Value("${leadwell.services}") List<String> services, Words words) {
        this.deadLetters = deadLetters;
        this.slot = slot;
        this.service = service;
        this.services = services;
        this.words = words;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(scope = "console", roles = "tenant-admin")
    String page(@RequestParam(required = false) @Nullable UUID after, @RequestParam Map<String, String> parameters,
            Model model) {
        return shown(after, parameters, Form.empty(), model);
    }

    private String shown(@Nullable UUID after, Map<String, String> parameters, Form form, Model model) {
        TableState table = LETTERS.read("/" + service + "/dead-letters", parameters);
        Page<DeadLetters.Entry> page = deadLetters.page(after, ROWS);
        model.addAttribute("service", service).addAttribute("services", services).addAttribute("table", table)
                .addAttribute("letters", page.items()).addAttribute("missing", slot.state().factsMayBeMissing())
                .addAttribute("next", page.next()).addAttribute("form", form);
        return "frame/dead-letters";
    }

    /** To the page's own address: what is refused stays on it, with what was typed. */
    @PostMapping
    @Allowed(scope = "console", roles = "tenant-admin")
    String settle(@RequestParam UUID letter, @RequestParam("do") String step,
            @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) @Nullable UUID after,
            @RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/" + service + "/dead-letters?done=" + settled(letter, step, reason);
        } catch (ProblemException refused) {
            Form form = Form.refused(request.getParameterMap(), refused, words, "dead-letters.set-aside.");
            response.setStatus(refused.status());
            return shown(after, parameters, form, model);
        }
    }

    private String settled(UUID letter, String step, String reason) {
        switch (step) {
            case "resend" -> {
                deadLetters.resend(letter);
                return "resent";
            }
            case "set-aside" -> {
                deadLetters.setAside(letter, reason);
                return "set-aside";
            }
            default -> throw ProblemException.badRequest(Wording.of("problem.parameter"), FieldFault.of("do", step,
                    Wording.of("problem.expected.one-of", "resend, set-aside")));
        }
    }
}
