package dev.leadwell.comp.statement.console;

import dev.leadwell.comp.named.Subjects;
import dev.leadwell.comp.period.ReadPeriods;
import dev.leadwell.comp.period.Run;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.comp.statement.StatementCsv;
import dev.leadwell.comp.statement.StatementPdf;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.console.Happening;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private final ReadStatements statements;
    private final ShowStatement show;
    private final StatementPdf pdf;
    private final WhereYouStand where;
    private final ReadPeriods periods;
    private final Subjects subjects;
    private final Words words;
    private final Console console;

    StatementPages(ReadStatements statements, ShowStatement show, StatementPdf pdf, WhereYouStand where,
            ReadPeriods periods, Subjects subjects, Words words, Console console) {
        this.statements = statements;
        this.show = show;
        this.pdf = pdf;
        this.where = where;
        this.periods = periods;
        this.subjects = subjects;
        this.words = words;
        this.console = console;
    }

    @GetMapping("/{statementId}")
    String one(@PathVariable UUID statementId, @RequestParam(required = false) @Nullable String line, Locale locale,
            Model model) {
        ReadStatement read = statements.find(statementId);
        model.addAttribute("read", read);
        model.addAttribute("shown", show.of(read, locale, console.zone()));
        model.addAttribute("open", line);
        model.addAttribute("standings", where.of(read));
        model.addAttribute("approvedBy", read.approved() ? subjects.nameOf(read.period().approvedBy()) : null);
        model.addAttribute("history", history(read));
        return "comp/statement";
    }

    /** Calculations, as far as the reader may know of them, and the approval; newest first. */
    private List<Happening> history(ReadStatement read) {
        List<Run> runs = statements.seesAll() ? periods.runs(read.period().id()) : List.of(read.run());
        Map<String, String> names = subjects.namesOf(Stream.concat(Stream.ofNullable(read.period().approvedBy()),
                runs.stream().map(Run::startedBy)).toList());
        Stream<Happening> approved = read.approved()
                ? Stream.of(happened(read.period().approvedAt(), "statement.approved",
                        names.get(String.valueOf(read.period().approvedBy()))))
                : Stream.of();
        return Stream.concat(approved, runs.stream().map(run -> happened(run.startedAt(), "statement.calculated-run",
                names.get(run.startedBy()), Integer.toString(run.number())))).toList();
    }

    private Happening happened(@Nullable Instant at, String code, @Nullable String who, Object... arguments) {
        return new Happening(Objects.requireNonNull(at), words.of(Wording.of(code, arguments)), who, null, null, null,
                false);
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
}
