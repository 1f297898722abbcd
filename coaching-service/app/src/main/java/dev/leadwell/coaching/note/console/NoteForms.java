package dev.leadwell.coaching.note.console;

import dev.leadwell.coaching.note.Notes;
import dev.leadwell.coaching.note.WriteNotes;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes as a plain form that ends on the session's page again. */
@Controller
@RequestMapping("/coaching/sessions/{id}")
@Allowed(scope = "console")
class NoteForms {

    private final WriteNotes notes;

    NoteForms(WriteNotes notes) {
        this.notes = notes;
    }

    @PostMapping("/notes")
    String writeNotes(@PathVariable UUID id, @RequestParam String kind, @RequestParam long version,
            @RequestParam String text) {
        if (kind.equals("private")) {
            notes.writeOwn(id, seen(version), text);
            return "redirect:/coaching/sessions/" + id + "?done=notes-kept&notes=private";
        }
        notes.writeShared(id, seen(version), text);
        return "redirect:/coaching/sessions/" + id + "?done=notes-kept";
    }

    private static Consumer<Notes> seen(long version) {
        return current -> {
            if (current.version() != version) {
                throw ProblemException.conflict("notes-changed", Wording.of("refused.notes-changed-while-you-wrote"));
            }
        };
    }
}
