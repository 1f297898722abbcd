package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.session.ChangeSession;
import dev.leadwell.coaching.session.ReadSessions;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is done with a session, as plain forms that are posted to its page: refused or not, the address stays one that can
 * be opened again. Each names the version that the page showed.
 */
@Controller
@RequestMapping("/coaching/sessions/{id}")
@Allowed(scope = "console")
class SessionForms {

    private final ChangeSession change;
    private final ReadSessions sessions;
    private final Steps steps;

    SessionForms(ChangeSession change, ReadSessions sessions, Steps steps) {
        this.change = change;
        this.sessions = sessions;
        this.steps = steps;
    }

    /** Times are entered in the zone of the session, which stands beside the field. */
    @PostMapping(params = "step=move")
    Object move(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "move", request, response, model), "after", "moved", version, (posted, seen) -> {
            LocalDateTime start = posted.moment("start");
            Integer minutes = posted.text("minutes").isEmpty() ? null : posted.whole("minutes");
            posted.read();
            change.move(id, seen, instant(id, start), minutes);
        });
    }

    @PostMapping(params = "step=hold")
    Object hold(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "hold", request, response, model), "done", "held", version, (posted, seen) -> {
            LocalDateTime started = posted.moment("started");
            int minutes = posted.whole("minutes");
            posted.read();
            change.hold(id, seen, instant(id, started), minutes);
        });
    }

    @PostMapping(params = "step=displace")
    Object displace(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "displace", request, response, model), "after", "displaced", version,
                (posted, seen) -> change.displace(id, seen, posted.text("category")));
    }

    @PostMapping(params = "step=cancel")
    Object cancel(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "cancel", request, response, model), "after", "cancelled", version,
                (posted, seen) -> change.cancel(id, seen));
    }

    @PostMapping(params = "step=contest")
    Object contest(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "contest", request, response, model), "after", "contested", version,
                (posted, seen) -> change.contest(id, seen, reason(posted.text("reason"))));
    }

    @PostMapping(params = "step=withdraw")
    Object withdraw(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "withdraw", request, response, model), "done", "contest-withdrawn", version,
                (posted, seen) -> change.withdrawContest(id, seen));
    }

    @PostMapping(params = "step=confirm")
    Object confirm(@PathVariable UUID id, @RequestParam long version, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return taken(Posted.of(id, "confirm", request, response, model), "done", "confirmed", version,
                (posted, seen) -> change.confirm(id, seen));
    }

    private Object taken(Posted posted, String parameter, String what, long version,
            BiConsumer<Posted, Consumer<Session>> step) {
        return steps.take(posted, () -> {
            step.accept(posted, seen(version));
            return "redirect:" + posted.back(parameter, what, null);
        });
    }

    private Instant instant(UUID id, LocalDateTime local) {
        return local.atZone(sessions.one(id).zone()).toInstant();
    }

    private static String reason(@Nullable String typed) {
        String words = typed == null ? "" : typed.strip();
        if (words.isEmpty() || words.length() > 500) {
            throw ProblemException.invalid("reason", typed, Wording.of("refused.contest-reason"));
        }
        return words;
    }

    private static Consumer<Session> seen(long version) {
        return current -> {
            if (current.version() != version) {
                throw ProblemException.conflict(ShownSession.CHANGED, Wording.of("refused.session-changed"));
            }
        };
    }
}
