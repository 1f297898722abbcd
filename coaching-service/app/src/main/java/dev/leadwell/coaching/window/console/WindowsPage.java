package dev.leadwell.coaching.window.console;

import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.Outcome;
import dev.leadwell.coaching.window.ReadWindows;
import dev.leadwell.coaching.window.ReadWindows.Wanted;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.coaching.window.Unsettled;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The windows that the viewer may see (G5), newest first: whose, when, kept or why not, and the session behind it. */
@Controller
class WindowsPage {

    private static final int ROWS = 50;
    private final ReadWindows windows;
    private final People people;
    private final Unsettled unsettled;

    WindowsPage(ReadWindows windows, People people, Unsettled unsettled) {
        this.unsettled = unsettled;
        this.windows = windows;
        this.people = people;
    }

    record Row(SettledWindow settled, String rep, String manager) {}

    @GetMapping("/coaching/windows")
    @Allowed(scope = "console")
    String windows(@RequestParam(required = false) @Nullable UUID managerId,
            @RequestParam(required = false) @Nullable UUID repId, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String outcome, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor, Model model) {
        Wanted wanted = new Wanted(managerId, repId, chosen("kind", kind, Kind.values(), Kind::code),
                chosen("outcome", outcome, Outcome.values(), Outcome::code), from, to);
        Page<SettledWindow> page = windows.page(wanted, cursor, ROWS);
        model.addAttribute("rows", rows(page.items()));
        model.addAttribute("wanted", wanted);
        model.addAttribute("workingOut", unsettled.any());
        model.addAttribute("kinds", Arrays.stream(Kind.values()).map(Kind::code).toList());
        model.addAttribute("outcomes", Arrays.stream(Outcome.values()).map(Outcome::code).toList());
        model.addAttribute("kind", kind);
        model.addAttribute("outcome", outcome);
        model.addAttribute("next", page.next());
        return "coaching/windows";
    }

    private static <T> @Nullable T chosen(String field, String word, T[] known, Function<T, String> code) {
        return word.isBlank()
                ? null
                : Arrays.stream(known).filter(one -> code.apply(one).equals(word)).findFirst()
                        .orElseThrow(() -> ProblemException.invalid(field, word,
                                Wording.of("refused.not-one-of", Arrays.stream(known).map(code).toList().toString())));
    }

    private List<Row> rows(List<SettledWindow> windows) {
        Map<UUID, Person> persons = people.findAll(windows.stream()
                .flatMap(window -> Stream.of(window.repId(), window.managerId())).distinct().toList());
        return windows.stream().map(window -> new Row(window, name(persons, window.repId()),
                name(persons, window.managerId()))).toList();
    }

    private static String name(Map<UUID, Person> persons, UUID id) {
        Person person = persons.get(id);
        return person == null ? "?" : person.name();
    }
}
