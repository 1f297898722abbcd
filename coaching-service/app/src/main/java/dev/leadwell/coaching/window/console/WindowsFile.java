package dev.leadwell.coaching.window.console;

import dev.leadwell.coaching.window.Cause;
import dev.leadwell.coaching.window.ListWindows;
import dev.leadwell.coaching.window.ListWindows.Listing;
import dev.leadwell.coaching.window.ListWindows.Look;
import dev.leadwell.coaching.window.ReadWindows.Wanted;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of windows as a file: all pages of it, as it is sorted and filtered. */
@Controller
class WindowsFile {

    private final ListWindows windows;
    private final People people;
    private final Exports exports;
    private final Words words;

    WindowsFile(ListWindows windows, People people, Exports exports, Words words) {
        this.windows = windows;
        this.people = people;
        this.exports = exports;
        this.words = words;
    }

    private record Line(SettledWindow window, Map<UUID, Person> persons) {

        @Nullable
        String named(UUID id) {
            Person person = persons.get(id);
            return person == null ? null : person.sortName();
        }
    }

    @GetMapping("/coaching/windows.{ending}")
    @Allowed(scope = "console")
    void export(@PathVariable String ending, @RequestParam Map<String, String> parameters,
            HttpServletResponse response) throws IOException {
        TableState table = WindowsPage.WINDOWS.read("/coaching/windows", parameters).checked();
        Wanted wanted = WindowFilters.of(table);
        exports.send(response, ending, "windows", columns(), after -> chunk(windows.rows(wanted,
                new Look(table.column(), table.descending(), after, null), ExportRows.AT_ONCE)));
    }

    private ExportRows.Chunk<Line> chunk(Listing listing) {
        Map<UUID, Person> persons = people.findAll(listing.windows().stream()
                .flatMap(window -> Stream.of(window.repId(), window.managerId())).distinct().toList());
        return new ExportRows.Chunk<>(listing.windows().stream().map(window -> new Line(window, persons)).toList(),
                listing.next());
    }

    private List<ExportColumn<Line>> columns() {
        return List.of(ExportColumn.of("cadence.rep", line -> line.named(line.window().repId())),
                ExportColumn.of("cadence.manager", line -> line.named(line.window().managerId())),
                ExportColumn.of("windows.kind", line -> said("kind." + line.window().kind().code() + ".short")),
                ExportColumn.of("windows.first-day", line -> line.window().window().start()),
                ExportColumn.of("windows.last-day", line -> line.window().window().lastDay()),
                ExportColumn.of("windows.outcome", line -> said("outcome." + line.window().outcome().code())),
                ExportColumn.of("windows.cause", line -> cause(line.window().cause())),
                ExportColumn.of("windows.displaced-by", line -> category(line.window().judgement().displacedBy())),
                ExportColumn.of("windows.session", line -> line.window().judgement().sessionId()),
                ExportColumn.of("windows.version", line -> line.window().version()));
    }

    private @Nullable String cause(@Nullable Cause cause) {
        return cause == null ? null : said("cause." + cause.code());
    }

    private @Nullable String category(@Nullable Object category) {
        return category == null ? null : said("category." + category);
    }

    private String said(String code) {
        return words.of(Wording.of(code));
    }
}
