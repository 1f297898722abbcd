package dev.leadwell.coaching.meeting.console;

import dev.leadwell.coaching.note.Notes;
import dev.leadwell.coaching.note.WriteNotes;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes as a plain form of the session's page. */
@Controller
class NoteForms {

    private final WriteNotes writing;
    private final Steps steps;

    NoteForms(WriteNotes writing, Steps steps) {
        this.writing = writing;
        this.steps = steps;
    }

    /** @param kind which: private ones are written where they are named, and nowhere else */
    @PostMapping(path = "/coaching/sessions/{id}", params = "step=notes")
    @Allowed(scope = "console")
    Object write(@PathVariable UUID id, @RequestParam String kind, @RequestParam long version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Posted posted = Posted.of(id, "notes", request, response, model);
        return steps.take(posted, () -> {
            if (kind.equals("private")) {
                writing.writeOwn(id, seen(version), posted.text("written"));
            } else {
                writing.writeShared(id, seen(version), posted.text("written"));
            }
            return "redirect:" + posted.back("after", "notes-kept", "notes");
        });
    }

    private static Consumer<Notes> seen(long version) {
        return current -> {
            if (current.version() != version) {
                throw ProblemException.conflict(ShownSession.NOTES_CHANGED, Wording.of("refused.notes-changed"));
            }
        };
    }
}
