package dev.leadwell.kit.journal.console;

import dev.leadwell.kit.InApplication;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.console.Form;
import dev.leadwell.kit.console.TableShape;
import dev.leadwell.kit.console.TableState;
import dev.leadwell.kit.console.Viewers;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.JournalQuery;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.security.Caller;
import dev.leadwell.kit.security.RoleSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ReadJournal journal;
    private final Console console;
    private final Words words;
    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<RoleSource> roles;
    private final String service;
    private final List<String> journals;

    JournalPage(ReadJournal journal, Console console, Words words, ObjectProvider<Viewers> viewers,
            ObjectProvider<RoleSource> roles, @Value("${leadwell.service}") String service,
            @Value("${leadwell.journals}") List<String> journals) {
        this.journal = journal;
        this.console = console;
        this.words = words;
        this.viewers = viewers;
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
            JournalFilter filter = query.ofDays(console.zone());
            show(read(filter, table), table, model);
            model.addAttribute("export", export(table, filter));
        } catch (ProblemException refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            response.setStatus(refused.status());
            show(new ReadJournal.Page(List.of(), null, null), table, model);
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

    private ReadJournal.Page read(JournalFilter filter, TableState table) {
        return table.before() == null
                ? journal.older(filter, table.after(), ROWS)
                : journal.newer(filter, table.before(), ROWS);
    }

    /** With the instants that the days begin and end at, where the viewer is. */
    private String export(TableState table, JournalFilter filter) {
        return table.at("/api/" + service + "/v1/journal.csv").with("from", filter.from()).with("to", filter.to())
                .address();
    }

    private void show(ReadJournal.Page page, TableState table, Model model) {
        TableState all = table.all();
        List<Row> rows = page.entries().stream().map(entry -> new Row(entry,
                Comparison.of(entry.before(), entry.after()), all.with("who", entry.who()).address(),
                all.with("aggregateId", entry.aggregateId()).address())).toList();
        model.addAttribute("rows", rows).addAttribute("names", names(rows))
                .addAttribute("actions", page.entries().stream().map(JournalEntry::what).distinct().sorted().toList())
                .addAttribute("types",
                        page.entries().stream().map(JournalEntry::aggregateType).distinct().sorted().toList())
                .addAttribute("newer", page.newer()).addAttribute("older", page.older());
    }

    /** The journal holds ids; the page shows who they are, as far as this service knows. */
    private Map<String, String> names(List<Row> rows) {
        Set<UUID> ids = rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.entry().who(), row.entry().aggregateId(),
                        Objects.requireNonNullElse(row.entry().asWhom(), "")), row.values().values()))
                .filter(text -> ID.matcher(text).matches()).map(UUID::fromString).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        viewers.ifAvailable(known -> known.namesOf(ids).forEach((id, name) -> names.put(id.toString(), name)));
        return names;
    }
}
