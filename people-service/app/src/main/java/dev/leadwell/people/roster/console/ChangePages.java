package dev.leadwell.people.roster.console;

import dev.leadwell.kit.code.Coded;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.Form.Choice;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.ETags;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.ChangePerson;
import dev.leadwell.people.roster.PersonChange;
import dev.leadwell.people.roster.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One change of a person: typed, shown with what it changes and touches, then recorded (P1). */
@Controller
@RequestMapping("/people/persons/{personId}/change/{what}")
class ChangePages {
    private final ChangePerson change;
    private final Visibility visibility;
    private final ReadChange reading;
    private final WhatChanges what;
    private final Words words;

    ChangePages(ChangePerson change, Visibility visibility, ReadChange reading, WhatChanges what,
            Words words) {
        this.change = change;
        this.visibility = visibility;
        this.reading = reading;
        this.what = what;
        this.words = words;
    }

    @GetMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String form(@PathVariable UUID personId, @PathVariable("what") String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate began,
            Model model) {
        var person = visibility.visible(personId);
        var offered = offered(code, person);
        return shown(person, offered, Form.of(reading.kept(offered, person, began(offered, person, began))), null,
                model);
    }

    /** The newest one, where none is named. */
    private static @Nullable LocalDate began(OfferedChange offered, Person person, @Nullable LocalDate named) {
        return named != null ? named : choices(offered, person).max(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<LocalDate> choices(OfferedChange offered, Person person) {
        return switch (offered) {
            case CORRECT_ASSIGNMENT, REMOVE_ASSIGNMENT -> person.assignments().stream().map(one -> one.from());
            case CORRECT_HIRE_DATE -> person.spells().stream().map(one -> one.from());
            default -> Stream.of();
        };
    }

    @PostMapping
    @Allowed(scope = "console", roles = {"people-admin", "tenant-admin"})
    String change(@PathVariable UUID personId, @PathVariable("what") String code,
            @RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "0") long version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var person = visibility.visible(personId);
        var offered = offered(code, person);
        try {
            var read = reading.of(offered, request.getParameterMap());
            return step.equals("record")
                    ? recorded(person, version, offered, read, request, response, model)
                    : shown(person, offered, typed(request, List.of()), what.of(person, change.preview(personId, read)),
                            model);
        } catch (ProblemException refused) {
            response.setStatus(refused.status());
            return shown(person, offered, Form.refused(request.getParameterMap(), refused, words, "person-change."),
                    null,
                    model);
        }
    }

    /** Where somebody else was faster, what would change now is shown before it is recorded. */
    private String recorded(Person person, long version, OfferedChange offered, PersonChange read,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        if (version != person.version()) {
            response.setStatus(409);
            var meanwhile = new Form.Fault("", null, what.said("person-change.meanwhile"));
            return shown(person, offered, typed(request, List.of(meanwhile)),
                    what.of(person, change.preview(person.id(), read)), model);
        }
        change.change(person.id(), new ChangePerson.Seen(ETags.of(version), Person::version), read);
        return "redirect:/people/persons/" + person.id() + "?done=" + offered.code();
    }

    private static Form typed(HttpServletRequest request, List<Form.Fault> faults) {
        var values = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((field, texts) -> values.put(field, List.of(texts)));
        return new Form(values, faults);
    }

    private OfferedChange offered(String code, Person person) {
        return Coded.find(OfferedChange.class, code)
                .filter(one -> OfferedChange.of(person, visibility.today()).contains(one))
                .orElseThrow(() -> ProblemException.notFound("page"));
    }

    private String shown(Person person, OfferedChange offered, Form form, WhatChanges.@Nullable Shown shown,
            Model model) {
        model.addAttribute("person", person).addAttribute("what", offered).addAttribute("form", form)
                .addAttribute("changes", shown)
                .addAttribute("began", choices(offered, person).sorted(Comparator.reverseOrder())
                        .map(day -> new Choice(day.toString(), what.entry(offered, person, day))).toList())
                .addAttribute("voluntary", Stream.of("unknown", "yes", "no")
                        .map(one -> new Choice(one, what.said("person-change.voluntary." + one))).toList());
        return "people/person-change";
    }
}
