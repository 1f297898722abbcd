package dev.leadwell.people.absence.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.RecordAbsence;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody sees own absences; people administrators see all, record and withdraw. */
@Controller
@RequestMapping("/people/absences")
class AbsencePages {
    private static final Set<String> ADMINISTRATORS = Set.of("people-admin", "tenant-admin");
    private static final int ROWS = 50;
    private static final TableShape TABLE = TableShape.sortedBy();
    private static final After FIRST = new After(LocalDate.of(9999, 12, 31), new UUID(0, 0));
    private final RecordAbsence absences;
    private final People people;
    private final RoleSource roles;
    private final Ids ids;
    private final Idempotency idempotency;
    private final Words words;

    AbsencePages(RecordAbsence absences, People people, RoleSource roles, Ids ids, Idempotency idempotency,
            Words words) {
        this.absences = absences;
        this.people = people;
        this.roles = roles;
        this.ids = ids;
        this.idempotency = idempotency;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        return shown(AbsenceForm.EMPTY, after, model);
    }

    private String shown(Form form, String after, Model model) {
        var self = Caller.current().person();
        boolean administers = roles.rolesOf(self).stream().anyMatch(ADMINISTRATORS::contains);
        List<Absence> page = administers ? page(after) : absences.of(self);
        List<Absence> shown = administers ? page.stream().limit(ROWS).toList() : page;
        model.addAttribute("table", TABLE.read("/people/absences", Map.of())).addAttribute("absences", shown)
                .addAttribute("administers", administers).addAttribute("form", form)
                .addAttribute("idempotencyKey", ids.next())
                .addAttribute("next", page.size() > shown.size() ? cursor(shown.getLast()) : null)
                .addAttribute("persons", people.findAll(shown.stream().map(Absence::personId).distinct().toList()));
        return "people/absences";
    }

    private record After(LocalDate day, UUID id) {}

    private List<Absence> page(String after) {
        var from = after.isEmpty()
                ? FIRST
                : Cursors.decode(after, 2,
                        parts -> new After(Cursors.date(parts.get(0)), UUID.fromString(parts.get(1))));
        return absences.before(from.day(), from.id(), ROWS + 1);
    }

    private static String cursor(Absence last) {
        return Cursors.encode(last.from().toString(), last.id().toString());
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    Object record(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String lastDay, @RequestParam(defaultValue = "false") boolean paid,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            return recorded(new AbsenceForm(number, from, lastDay, paid).read(people));
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return shown(Form.refused(request.getParameterMap(), AbsenceForm.inItsTerms(refused), words, "absences."),
                    "", model);
        }
    }

    private ResponseEntity<Void> recorded(AbsenceForm.Read read) {
        return idempotency.once("people.absence-form", read, Void.class, () -> {
            absences.record(read.personId(), read.from(), read.to(), List.of(), read.paid());
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/people/absences?done=recorded"))
                    .build();
        });
    }

    @PostMapping("/{absenceId}/withdraw")
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String withdraw(@PathVariable UUID absenceId) {
        absences.withdraw(absenceId);
        return "redirect:/people/absences?done=withdrawn";
    }
}
