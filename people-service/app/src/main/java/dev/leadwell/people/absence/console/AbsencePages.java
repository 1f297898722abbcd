package dev.leadwell.people.absence.console;

import dev.leadwell.kit.Ids;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Idempotency;
import dev.leadwell.people.absence.RecordAbsence;
import dev.leadwell.people.copy.Absence;
import dev.leadwell.people.copy.People;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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
    private static final After FIRST = new After(LocalDate.of(9999, 12, 31), new UUID(0, 0));
    private final RecordAbsence absences;
    private final People people;
    private final RoleSource roles;
    private final Ids ids;
    private final Idempotency idempotency;

    AbsencePages(RecordAbsence absences, People people, RoleSource roles, Ids ids, Idempotency idempotency) {
        this.absences = absences;
        this.people = people;
        this.roles = roles;
        this.ids = ids;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Allowed(scope = "console")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        var self = Caller.current().person();
        boolean administers = roles.rolesOf(self).stream().anyMatch(ADMINISTRATORS::contains);
        List<Absence> page = administers ? page(after) : absences.of(self);
        List<Absence> shown = administers ? page.stream().limit(ROWS).toList() : page;
        model.addAttribute("absences", shown).addAttribute("administers", administers)
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
    ResponseEntity<Void> record(@RequestParam String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @RequestParam(defaultValue = "false") boolean paid) {
        var person = people.findByNumber(number.strip()).orElseThrow(() -> ProblemException.invalid("number", number,
                Wording.of("refused.number-unknown")));
        return idempotency.once("people.absence-form", List.of(person.id(), from, lastDay, paid), Void.class, () -> {
            absences.record(person.id(), from, lastDay.plusDays(1), List.of(), paid);
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
