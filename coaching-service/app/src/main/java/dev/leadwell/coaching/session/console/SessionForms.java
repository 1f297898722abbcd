package dev.leadwell.coaching.session.console;

import dev.leadwell.coaching.session.ChangeSession;
import dev.leadwell.coaching.session.ReadSessions;
import dev.leadwell.coaching.session.Session;
import dev.leadwell.coaching.visibility.DateRange;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with a session, as plain forms; each names the version that its page showed. */
@Controller
@RequestMapping("/coaching/sessions/{id}")
@Allowed(scope = "console")
class SessionForms {

    private final ChangeSession change;
    private final ReadSessions sessions;

    SessionForms(ChangeSession change, ReadSessions sessions) {
        this.change = change;
        this.sessions = sessions;
    }

    /** Times are entered in the zone of the session, which stands beside the field. */
    @PostMapping("/move")
    String move(@PathVariable UUID id, @RequestParam long version, @RequestParam LocalDateTime start,
            @RequestParam @Nullable Integer minutes) {
        change.move(id, seen(version), instant(id, "start", start), minutes);
        return done(id, "moved");
    }

    @PostMapping("/hold")
    String hold(@PathVariable UUID id, @RequestParam long version, @RequestParam LocalDateTime startedAt,
            @RequestParam int minutes) {
        change.hold(id, seen(version), instant(id, "startedAt", startedAt), minutes);
        return done(id, "held");
    }

    @PostMapping("/displace")
    String displace(@PathVariable UUID id, @RequestParam long version, @RequestParam String category) {
        change.displace(id, seen(version), category);
        return done(id, "displaced");
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable UUID id, @RequestParam long version) {
        change.cancel(id, seen(version));
        return done(id, "cancelled");
    }

    @PostMapping("/contest")
    String contest(@PathVariable UUID id, @RequestParam long version, @RequestParam String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > 500) {
            throw ProblemException.invalid("reason", reason, Wording.of("refused.contest-reason"));
        }
        change.contest(id, seen(version), words);
        return done(id, "contested");
    }

    @PostMapping("/withdraw-contest")
    String withdrawContest(@PathVariable UUID id, @RequestParam long version) {
        change.withdrawContest(id, seen(version));
        return done(id, "contest-withdrawn");
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable UUID id, @RequestParam long version) {
        change.confirm(id, seen(version));
        return done(id, "confirmed");
    }

    private Instant instant(UUID id, String field, LocalDateTime local) {
        return DateRange.requireSensible(field, local).atZone(sessions.one(id).zone()).toInstant();
    }

    private static String done(UUID id, String what) {
        return "redirect:/coaching/sessions/" + id + "?done=" + what;
    }

    private static Consumer<Session> seen(long version) {
        return current -> {
            if (current.version() != version) {
                throw ProblemException.conflict("session-changed", Wording.of("refused.session-changed"));
            }
        };
    }
}
