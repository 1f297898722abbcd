package dev.leadwell.kit.events;

import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters for programs; setting one aside is for persons, who answer for it. */
@RestController
@RequestMapping("/api/${leadwell.service}/v1/dead-letters")
class DeadLetterApi {

    private static final int ROWS = 50;

    private final DeadLetters deadLetters;

    DeadLetterApi(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    record SetAside(@Nullable String reason) {}

    @GetMapping
    @Allowed(scope = "events:republish", roles = "tenant-admin")
    Page<DeadLetters.Entry> page(@RequestParam(required = false) @Nullable UUID after) {
        return deadLetters.page(after, ROWS);
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(scope = "events:republish", roles = "tenant-admin")
    void resend(@PathVariable UUID id) {
        deadLetters.resend(id);
    }

    @PostMapping("/{id}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(scope = "console", roles = "tenant-admin")
    void setAside(@PathVariable UUID id, @RequestBody SetAside order) {
        if (order.reason() == null) {
            throw ProblemException.invalid("reason", null, Wording.of("problem.say-why"));
        }
        deadLetters.setAside(id, order.reason());
    }
}
