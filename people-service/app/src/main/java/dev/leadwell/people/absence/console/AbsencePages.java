package dev.leadwell.people.absence.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.AbsenceDays;
import dev.leadwell.people.absence.RecordAbsence;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits, for who decides; for people administrators also what holds, and recording. */
@Controller
@RequestMapping("/people/absences")
class AbsencePages {
    private final RecordAbsence recording;
    private final DecisionsShown shown;
    private final People people;
    private final Idempotency idempotency;
    private final Words words;

    AbsencePages(RecordAbsence recording, DecisionsShown shown, People people, Idempotency idempotency, Words words) {
        this.recording = recording;
        this.shown = shown;
        this.people = people;
        this.idempotency = idempotency;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console")
    String list(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String waiting,
            Model model) {
        return shown.page(AbsenceForm.EMPTY, Form.empty(), after, waiting, model);
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    Object record(@RequestParam(defaultValue = "") String number, @ModelAttribute AbsenceForm form,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return recorded(read(number, form));
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return shown.page(Form.refused(request.getParameterMap(), AbsenceForm.inItsTerms(refused), words,
                    "absences."), Form.empty(), "", "", model);
        }
    }

    private record Read(UUID personId, AbsenceDays days) {}

    /** All that cannot be read is said at once. */
    private Read read(String number, AbsenceForm form) {
        var faults = new ArrayList<FieldFault>();
        var person = number.indexOf(0) < 0 ? people.findByNumber(number.strip()) : Optional.<Person>empty();
        if (person.isEmpty()) {
            faults.add(FieldFault.of("number", number, Wording.of("refused.number-unknown")));
        }
        var days = form.read(faults);
        if (days == null || person.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Read(person.get().id(), days);
    }

    private ResponseEntity<Void> recorded(Read read) {
        return idempotency.once("people.absence-form", read, Void.class, () -> {
            recording.record(read.personId(), read.days());
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/people/absences?done=recorded"))
                    .build();
        });
    }
}
