package dev.leadwell.people.roster.console;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Reach;
import dev.leadwell.people.roster.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is there, as of a day, and what is known of one person. */
@Controller
@RequestMapping("/people")
class DirectoryPages {
    private static final int ROWS = 50;
    private final People people;
    private final Reach reach;
    private final Visibility visibility;
    private final Absences absences;

    DirectoryPages(People people, Reach reach, Visibility visibility, Absences absences) {
        this.people = people;
        this.reach = reach;
        this.visibility = visibility;
        this.absences = absences;
    }

    /** A line of the directory as of the day asked for. */
    record Row(Person person, @Nullable Assignment assignment, @Nullable Person manager) {}

    @GetMapping("/directory")
    @Allowed(scope = "console")
    String directory(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Model model) {
        var day = asOf == null ? visibility.today() : asOf;
        var found = visibility.seesAll() ? all(q, after) : below(q, day);
        var shown = found.stream().limit(ROWS).toList();
        model.addAttribute("rows", rows(shown, day)).addAttribute("q", q).addAttribute("asOf", day)
                .addAttribute("next", found.size() > ROWS && visibility.seesAll() ? cursor(shown.getLast()) : null);
        return "people/directory";
    }

    private record After(String nameKey, UUID id) {}

    private List<Person> all(String q, String after) {
        var prefix = q.strip().toLowerCase(Locale.ROOT);
        var start = after.isEmpty()
                ? new After(prefix, new UUID(0, 0))
                : Cursors.decode(after, 2, parts -> new After(parts.get(0), UUID.fromString(parts.get(1))));
        return people.page(start.nameKey(), start.id(), ROWS + 1).stream()
                .filter(person -> People.nameKey(person).startsWith(prefix)).toList();
    }

    private List<Person> below(String q, LocalDate day) {
        var self = Caller.current().person();
        var ids = new ArrayList<>(reach.below(self, day));
        ids.add(self);
        return people.findAll(ids).values().stream()
                .filter(person -> People.nameKey(person).startsWith(q.strip().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(People::nameKey)).toList();
    }

    private List<Row> rows(List<Person> shown, LocalDate day) {
        var managers = shown.stream().map(person -> person.assignmentOn(day).map(Assignment::managerId).orElse(null))
                .filter(Objects::nonNull).distinct().toList();
        Map<UUID, Person> known = new HashMap<>(people.findAll(managers));
        return shown.stream().map(person -> {
            var assignment = person.assignmentOn(day).orElse(null);
            var manager = assignment == null || assignment.managerId() == null
                    ? null
                    : known.get(assignment.managerId());
            return new Row(person, assignment, manager);
        }).toList();
    }

    private static String cursor(Person last) {
        return Cursors.encode(People.nameKey(last), last.id().toString());
    }

    @GetMapping("/persons/{personId}")
    @Allowed(scope = "console")
    String person(@PathVariable UUID personId, Model model) {
        var person = visibility.visible(personId);
        var day = visibility.today();
        var managers = people.findAll(
                person.assignments().stream().map(Assignment::managerId).filter(Objects::nonNull).distinct().toList());
        model.addAttribute("person", person).addAttribute("managers", managers).addAttribute("today", day)
                .addAttribute("reports", people.reportsOf(personId, day)).addAttribute("hours", person.hoursOn(day))
                .addAttribute("absences", absences.of(personId, day.minusYears(1), day.plusYears(1)));
        return "people/person";
    }
}
