package dev.leadwell.people.roster.console;

import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Days;
import dev.leadwell.kit.web.TwoWayPage;
import dev.leadwell.people.roster.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is there, as of a day. */
@Controller
@RequestMapping("/people")
class DirectoryPages {
    private static final int UNACCEPTABLE = 422;
    private static final int ROWS = 50;
    private static final String DIRECTORY = "/people/directory";
    private static final List<ExportColumn<ListedPersons.Row>> COLUMNS = List.of(
            ExportColumn.of("directory.name", row -> row.person().sortName()),
            ExportColumn.of("directory.work", ListedPersons.Row::title),
            ExportColumn.of("directory.team", ListedPersons.Row::team),
            ExportColumn.of("directory.reports-to", row -> row.manager() == null ? null : row.manager().sortName()),
            ExportColumn.of("directory.number", row -> row.person().employeeNumber()),
            ExportColumn.of("directory.since", ListedPersons.Row::since));
    private final ListedPersons listed;
    private final Visibility visibility;
    private final Exports exports;
    private final Words words;

    DirectoryPages(ListedPersons listed, Visibility visibility, Exports exports, Words words) {
        this.listed = listed;
        this.exports = exports;
        this.words = words;
        this.visibility = visibility;
    }

    @GetMapping("/directory")
    @Allowed(scope = "console")
    String directory(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        var table = ListedPersons.SHAPE.read(DIRECTORY, parameters);
        model.addAttribute("table", table).addAttribute("form", Form.of(Map.of("q",
                Objects.requireNonNullElse(table.filter("q"), ""), "asOf", asked(table))));
        try {
            show(listed.page(table.checked(), day(table), ROWS), model);
        } catch (ProblemException refused) {
            if (refused.status() != UNACCEPTABLE) {
                throw refused;
            }
            response.setStatus(refused.status());
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "directory."));
            show(TwoWayPage.none(), model);
        }
        return "people/directory";
    }

    private static void show(TwoWayPage<ListedPersons.Row> page, Model model) {
        model.addAttribute("rows", page.rows()).addAttribute("previous", page.previous())
                .addAttribute("next", page.next());
    }

    @GetMapping("/directory.{kind}")
    @Allowed(scope = "console")
    void export(@PathVariable String kind, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var table = ListedPersons.SHAPE.read(DIRECTORY, parameters).checked();
        var day = day(table);
        exports.send(response, kind, "directory", COLUMNS, after -> {
            var part = listed.page(after == null ? table : table.after(after), day, ExportRows.AT_ONCE);
            return new ExportRows.Chunk<>(part.rows(), part.next());
        });
    }

    private String asked(TableState table) {
        return Objects.requireNonNullElse(table.filter("asOf"), visibility.today().toString());
    }

    private LocalDate day(TableState table) {
        try {
            return Days.of(asked(table));
        } catch (DateTimeException e) {
            throw ProblemException.invalid("asOf", asked(table), Wording.of("fault.no-such-day"));
        }
    }
}
