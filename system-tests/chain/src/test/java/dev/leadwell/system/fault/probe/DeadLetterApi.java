package dev.leadwell.system.fault.probe;

import dev.leadwell.kit.events.DeadLetters;
import dev.leadwell.kit.security.Allowed;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cause is put right, and the dead letter is sent again, as the console does. */
@RestController
@ConditionalOnProperty(name = "leadwell.service", havingValue = "comp")
class DeadLetterApi {

    private final DeadLetters deadLetters;
    private final EntryHeard heard;

    DeadLetterApi(DeadLetters deadLetters, EntryHeard heard) {
        this.deadLetters = deadLetters;
        this.heard = heard;
    }

    @PostMapping("/api/comp/v1/readable/{id}/resend")
    @Allowed(scope = "comp:write")
    void resend(@PathVariable UUID id) {
        heard.readEverything();
        deadLetters.resend(id);
    }
}
