package dev.leadwell.kit.events;

import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    DeadLetterPage(DeadLetters deadLetters, OutboxSlot slot, @Value("${leadwell.service}") String service,
            @Value("${leadwell.services}") List<String> services) {
        this.deadLetters = deadLetters;
        this.slot = slot;
        this.service = service;
        this.services = services;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(scope = "console", roles = "tenant-admin")
    String page(@RequestParam(required = false) @Nullable UUID after, @RequestParam Map<String, String> parameters,
            Model model) {
        TableState table = LETTERS.read("/" + service + "/dead-letters", parameters);
        Page<DeadLetters.Entry> page = deadLetters.page(after, ROWS);
        model.addAttribute("service", service).addAttribute("services", services).addAttribute("table", table)
                .addAttribute("letters", page.items()).addAttribute("missing", slot.state().factsMayBeMissing())
                .addAttribute("next", page.next());
        return "frame/dead-letters";
    }

    @PostMapping("/{id}/resend")
    @Allowed(scope = "console", roles = "tenant-admin")
    String resend(@PathVariable UUID id) {
        deadLetters.resend(id);
        return "redirect:/" + service + "/dead-letters?done=resent";
    }

    @PostMapping("/{id}/set-aside")
    @Allowed(scope = "console", roles = "tenant-admin")
    String setAside(@PathVariable UUID id, @RequestParam String reason) {
        deadLetters.setAside(id, reason);
        return "redirect:/" + service + "/dead-letters?done=set-aside";
    }
}
