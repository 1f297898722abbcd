package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.period.Statements.Place;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.comp.statement.StatementCsv;
import dev.leadwell.comp.statement.StatementFacts;
import dev.leadwell.comp.statement.StatementPdf;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statements: each line opens to its formula, inputs and facts. */
@Controller
@RequestMapping("/comp/statements")
@Allowed(scope = "console")
class StatementPages {

    private static final int PAGE = 50;
    private final ReadStatements statements;
    private final ShowStatement show;
    private final StatementPdf pdf;
    private final WhereYouStand where;
    private final ReadPeriods periods;
    private final People people;
    private final Console console;

    StatementPages(ReadStatements statements, ShowStatement show, StatementPdf pdf, WhereYouStand where,
            ReadPeriods periods, People people, Console console) {
        this.statements = statements;
        this.show = show;
        this.pdf = pdf;
        this.where = where;
        this.periods = periods;
        this.people = people;
        this.console = console;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID period,
            @RequestParam(required = false) @Nullable String after, Model model) {
        List<Row> found = statements.page(period, null, after == null ? null : Place.of(after), PAGE);
        List<Row> page = found.stream().limit(PAGE).toList();
        model.addAttribute("rows", page);
        model.addAttribute("persons", people.findAll(page.stream().map(row -> row.statement().payeeId()).toList()));
        model.addAttribute("next", found.size() > PAGE ? Place.after(page.getLast()).cursor() : null);
        return "comp/statements";
    }

    @GetMapping("/{statementId}")
    String one(@PathVariable UUID statementId, @RequestParam(required = false) @Nullable String line, Locale locale,
            Model model) {
        ReadStatement read = statements.find(statementId);
        model.addAttribute("read", read);
        model.addAttribute("shown", show.of(read, locale, console.zone()));
        model.addAttribute("open", line);
        model.addAttribute("standings", where.of(read));
        model.addAttribute("calculatedBy", name(read.run().startedBy()));
        model.addAttribute("approvedBy", read.approved() ? name(read.period().approvedBy()) : null);
        List<Run> runs = statements.seesAll() ? periods.runs(read.period().id()) : List.of(read.run());
        model.addAttribute("runs", runs);
        return "comp/statement";
    }

    /** A person's name; a program's id as it is. */
    private @Nullable String name(@Nullable String subject) {
        try {
            return subject == null
                    ? null
                    : people.find(UUID.fromString(subject)).map(Person::name).orElse(subject);
        } catch (IllegalArgumentException program) {
            return subject;
        }
    }

    @GetMapping("/{statementId}/lines/{component}/facts")
    String facts(@PathVariable UUID statementId, @PathVariable String component,
            @RequestParam(required = false) @Nullable String step, @RequestParam(defaultValue = "0") int from,
            Locale locale, Model model) {
        ReadStatement read = statements.find(statementId);
        List<StatementFacts.Fact> all = StatementFacts.of(read, component, step);
        int begin = Math.clamp(from, 0, all.size());
        int end = Math.min(all.size(), begin + 2 * PAGE);
        model.addAttribute("read", read);
        model.addAttribute("line", show.of(read, locale, console.zone()).lines().stream()
                .filter(shown -> shown.component().equals(component)).findFirst().orElseThrow());
        model.addAttribute("facts", FactRows.of(read, all.subList(begin, end), persons(read)));
        model.addAttribute("step", step);
        model.addAttribute("begin", begin);
        model.addAttribute("end", end);
        model.addAttribute("total", all.size());
        return "comp/facts";
    }

    private Map<UUID, Person> persons(ReadStatement read) {
        return people.findAll(read.calculated().stream().flatMap(document -> Stream.concat(
                document.inputs().windows().stream().map(window -> UUID.fromString(window.repId())),
                document.inputs().reps().stream().map(rep -> UUID.fromString(rep.id())))).distinct().toList());
    }

    @GetMapping("/{statementId}/csv")
    ResponseEntity<String> csv(@PathVariable UUID statementId) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"statement.csv\"")
                .body(StatementCsv.of(statements.find(statementId)));
    }

    @GetMapping("/{statementId}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID statementId, Locale locale) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"statement.pdf\"")
                .body(pdf.of(statements.find(statementId), locale, console.zone()));
    }

    static Optional<Person> person(Map<UUID, Person> persons, String id) {
        return Optional.ofNullable(persons.get(UUID.fromString(id)));
    }
}
