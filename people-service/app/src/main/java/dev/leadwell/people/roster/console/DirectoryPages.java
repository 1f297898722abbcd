package dev.leadwell.people.roster.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Days;
import dev.leadwell.people.copy.Absences;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.roster.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private static final int UNACCEPTABLE = 422;
    private static final TableShape PERSONS = TableShape.sortedBy().filteredBy("q", "asOf");
    private final People people;
    private final ListedPersons listed;
    private final Visibility visibility;
    private final Absences absences;
    private final Words words;

    DirectoryPages(People people, ListedPersons listed, Visibility visibility, Absences absences, Words words) {
        this.people = people;
        this.listed = listed;
        this.words = words;
        this.visibility = visibility;
        this.absences = absences;
    }

    /** A line of the directory as of the day asked for. */
    record Row(Person person, @Nullable Assignment assignment, @Nullable Person manager) {}

    @GetMapping("/directory")
    @Allowed(scope = "console")
    String directory(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var table = PERSONS.read("/people/directory", parameters);
        var today = visibility.today();
        var asked = Objects.requireNonNullElse(table.filter("asOf"), today.toString());
        model.addAttribute("table", table)
                .addAttribute("form", Form.of(Map.of("q", prefix(table), "asOf", asked)));
        try {
            var day = day(asked);
            show(listed.page(table.checked(), prefix(table), day), day, model);
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "directory."));
            show(ListedPersons.Page.EMPTY, today, model);
        }
        return "people/directory";
    }

    private static String prefix(TableState table) {
        return Objects.requireNonNullElse(table.filter("q"), "");
    }

    private static LocalDate day(String text) {
        try {
            return Days.of(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("asOf", text, Wording.of("fault.no-such-day"));
        }
    }

    private void show(ListedPersons.Page page, LocalDate day, Model model) {
        model.addAttribute("rows", rows(page.persons(), day)).addAttribute("previous", page.previous())
                .addAttribute("next", page.next());
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
