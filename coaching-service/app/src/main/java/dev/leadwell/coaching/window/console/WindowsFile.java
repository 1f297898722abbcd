package dev.leadwell.coaching.window.console;

import dev.leadwell.coaching.window.Cause;
import dev.leadwell.coaching.window.ListWindows;
import dev.leadwell.coaching.window.ListWindows.Listing;
import dev.leadwell.coaching.window.ListWindows.Look;
import dev.leadwell.coaching.window.ReadWindows.Wanted;
import dev.leadwell.coaching.window.SettledWindow;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of windows as a file: all pages of it, as it is sorted and filtered. */
@Controller
class WindowsFile {

    private static final int CHUNK = 500;
    private final ListWindows windows;
    private final People people;

    WindowsFile(ListWindows windows, People people) {
        this.windows = windows;
        this.people = people;
    }

    @GetMapping("/coaching/windows.csv")
    @Allowed(scope = "console")
    void csv(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        TableState table = WindowsPage.WINDOWS.read("/coaching/windows.csv", parameters).checked();
        Wanted wanted = WindowFilters.of(table);
        Listing chunk = windows.rows(wanted, new Look(table.column(), table.descending(), null, null), CHUNK);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"windows.csv\"");
        PrintWriter out = response.getWriter();
        out.print("rep,manager,kind,first_day,last_day,outcome,cause,displaced_by,session,version\r\n");
        write(chunk, out);
        for (String next = chunk.next(); next != null; next = chunk.next()) {
            chunk = windows.rows(wanted, new Look(table.column(), table.descending(), next, null), CHUNK);
            write(chunk, out);
        }
    }

    private void write(Listing chunk, PrintWriter out) {
        Map<UUID, Person> persons = people.findAll(chunk.windows().stream()
                .flatMap(window -> Stream.of(window.repId(), window.managerId())).distinct().toList());
        chunk.windows().forEach(window -> out.print(line(window, persons)));
    }

    private static String line(SettledWindow window, Map<UUID, Person> persons) {
        Cause cause = window.cause();
        return String.join(",", name(persons.get(window.repId())), name(persons.get(window.managerId())),
                window.kind().code(), window.window().start().toString(), window.window().lastDay().toString(),
                window.outcome().code(), cause == null ? "" : cause.code(), text(window.judgement().displacedBy()),
                text(window.judgement().sessionId()), Long.toString(window.version())) + "\r\n";
    }

    private static String name(@Nullable Person person) {
        return CsvText.quoted(person == null ? "" : person.sortName());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
