package dev.leadwell.kit.journal.console;

import dev.leadwell.kit.InApplication;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalQuery;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import dev.leadwell.kit.web.TwoWayPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the administrator of the tenant, or of the service's area, sees who changed what in this service (G6). */
@Controller
@InApplication
class JournalPage {

    private static final int ROWS = 50;
    private static final TableShape CHANGES = TableShape.sortedBy().filteredBy("who", "asWhom", "aggregateType",
            "aggregateId",
            "what", "from", "to");

    private final ReadJournal journal;
    private final Console console;
    private final Words words;
    private final JournalNames names;
    private final ObjectProvider<RoleSource> roles;
    private final String service;
    private final List<String> journals;

    JournalPage(ReadJournal journal, Console console, Words words, JournalNames names,
            ObjectProvider<RoleSource> roles, @Value("${leadwell.service}") String service,
            @Value("${leadwell.journals}") List<String> journals) {
        this.journal = journal;
        this.console = console;
        this.words = words;
        this.names = names;
        this.roles = roles;
        this.service = service;
        this.journals = journals;
    }

    /** @param byWho address of all that the same one did; @param ofWhom of all that was done to the same */
    public record Row(JournalEntry entry, Comparison values, String byWho, String ofWhom) {}

    @GetMapping(path = "/${leadwell.service}/journal", produces = MediaType.TEXT_HTML_VALUE)
    @Allowed(scope = "console", roles = {"tenant-admin", Allowed.AREA_ADMIN})
    String page(JournalQuery query, @RequestParam Map<String, String> parameters, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        TableState table = CHANGES.read("/" + service + "/journal", parameters);
        model.addAttribute("service", service).addAttribute("services", services()).addAttribute("table", table)
                .addAttribute("zone", console.zone().getId()).addAttribute("form", Form.of(table.filters()));
        try {
            show(journal.page(query.ofDays(console.zone()), table.after(), table.before(), ROWS), table, model);
        } catch (ProblemException refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            response.setStatus(refused.status());
            show(TwoWayPage.none(), table, model);
            model.addAttribute("form", Form.refused(request.getParameterMap(), refused, words, "journal."));
        }
        return "frame/journal";
    }

    /** Those whose journals the reader may see. */
    private List<String> services() {
        return roles.getObject().rolesOf(Caller.current().person()).contains("tenant-admin")
                ? journals
                : List.of(service);
    }

    private void show(TwoWayPage<JournalEntry> page, TableState table, Model model) {
        TableState all = table.all();
        List<Row> rows = page.rows().stream().map(entry -> new Row(entry,
                Comparison.of(entry.before(), entry.after()), all.with("who", entry.who()).address(),
                all.with("aggregateId", entry.aggregateId()).address())).toList();
        model.addAttribute("rows", rows).addAttribute("names", named(rows))
                .addAttribute("actions", page.rows().stream().map(JournalEntry::what).distinct().sorted().toList())
                .addAttribute("types",
                        page.rows().stream().map(JournalEntry::aggregateType).distinct().sorted().toList())
                .addAttribute("newer", page.previous()).addAttribute("older", page.next());
    }

    private Map<String, String> named(List<Row> rows) {
        return names.of(rows.stream()
                .flatMap(row -> Stream.concat(JournalNames.named(row.entry()), row.values().values())));
    }
}
