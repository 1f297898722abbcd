package dev.leadwell.people.change.console;

import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.people.change.Changes;
import dev.leadwell.people.copy.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what, newest first. */
@Controller
class JournalPages {
    private static final int ROWS = 50;
    private final Changes changes;
    private final People people;

    JournalPages(Changes changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    @GetMapping("/people/journal")
    @Allowed(scope = "console", roles = {"tenant-admin", "people-admin"})
    String journal(@RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "") String after,
            Model model) {
        var page = page(about, after);
        var shown = page.stream().limit(ROWS).toList();
        model.addAttribute("changes", shown).addAttribute("about", about).addAttribute("names", names(shown))
                .addAttribute("next",
                        page.size() > ROWS
                                ? Cursors.encode(shown.getLast().at().toString(), shown.getLast().id().toString())
                                : null);
        return "people/journal";
    }

    private List<Changes.Change> page(String about, String after) {
        if (after.isEmpty()) {
            return changes.page(null, null, about, ROWS + 1);
        }
        return Cursors.decode(after, 2, parts -> changes.page(Cursors.instant(parts.get(0)),
                UUID.fromString(parts.get(1)), about, ROWS + 1));
    }

    /** The journal holds ids; the page shows who they are. */
    private Map<String, String> names(List<Changes.Change> shown) {
        var ids = shown.stream().flatMap(change -> Stream.of(change.who(), change.aggregateId()))
                .filter(JournalPages::isId).map(UUID::fromString)
                .collect(Collectors.toSet());
        return people.findAll(ids).values().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), person -> person.name()));
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
