package dev.leadwell.coaching.window.console;

import dev.leadwell.coaching.window.ListWindows;
import dev.leadwell.coaching.window.ListWindows.Listing;
import dev.leadwell.coaching.window.ListWindows.Look;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The windows that the viewer may see (G5), newest first: whose, when, kept or why not, and the session behind it. */
@Controller
class WindowsPage {

    private static final String MANAGER = "managerId";
    private static final String REP = "repId";
    private static final int ROWS = 50;
    private static final int UNACCEPTABLE = 422;
    static final TableShape WINDOWS = TableShape.sortedBy("-days", "rep", "manager", "kind", "outcome")
            .filteredBy(MANAGER, REP, "kind", "outcome", "from", "to");

    private final ListWindows windows;
    private final People people;
    private final Unsettled unsettled;
    private final Words words;

    WindowsPage(ListWindows windows, People people, Unsettled unsettled, Words words) {
        this.unsettled = unsettled;
        this.windows = windows;
        this.people = people;
        this.words = words;
    }

    record Row(SettledWindow settled, String rep, String manager) {}

    @GetMapping("/coaching/windows")
    @Allowed(scope = "console")
    String windows(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        TableState table = WINDOWS.read("/coaching/windows", parameters);
        model.addAttribute("table", table).addAttribute("form", Form.of(table.filters()))
                .addAttribute("workingOut", unsettled.any())
                .addAttribute("kinds", WindowFilters.kinds(words))
                .addAttribute("outcomes", WindowFilters.outcomes(words));
        try {
            show(windows.list(WindowFilters.of(table.checked()), new Look(table.column(), table.descending(),
                    table.after(), table.before()), ROWS), table, model);
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "windows."));
            show(Listing.NONE, table, model);
        }
        return "coaching/windows";
    }

    private void show(Listing listing, TableState table, Model model) {
        Map<UUID, Person> persons = people.findAll(listing.windows().stream()
                .flatMap(window -> Stream.of(window.repId(), window.managerId())).distinct().toList());
        model.addAttribute("rows", listing.windows().stream().map(window -> new Row(window,
                name(persons, window.repId()), name(persons, window.managerId()))).toList())
                .addAttribute("totals", listing.totals())
                .addAttribute("manager", chosen(persons, table.filter(MANAGER)))
                .addAttribute("rep", chosen(persons, table.filter(REP)))
                .addAttribute("previous", listing.previous()).addAttribute("next", listing.next());
    }

    /** Who is in a row that the viewer sees: nobody else's name is told for an id. */
    private static @Nullable String chosen(Map<UUID, Person> persons, @Nullable String id) {
        return WindowFilters.id(id).map(persons::get).map(Person::name).orElse(null);
    }

    private static String name(Map<UUID, Person> persons, UUID id) {
        Person person = persons.get(id);
        return person == null ? "?" : person.name();
    }
}
