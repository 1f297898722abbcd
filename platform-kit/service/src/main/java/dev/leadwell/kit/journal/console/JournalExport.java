package dev.leadwell.kit.journal.console;

import dev.leadwell.kit.InApplication;
import dev.leadwell.kit.console.Console;
import dev.leadwell.kit.export.ExportColumn;
import dev.leadwell.kit.export.ExportRows;
import dev.leadwell.kit.export.Exports;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.JournalQuery;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.problem.Words;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.TwoWayPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The changes that the page shows, as a file, with its names and words; programs read the API's. */
@Controller
@InApplication
class JournalExport {

    private final ReadJournal journal;
    private final JournalNames names;
    private final Console console;
    private final Words words;
    private final Exports exports;
    private final String service;

    JournalExport(ReadJournal journal, JournalNames names, Console console, Words words, Exports exports,
            @Value("${leadwell.service}") String service) {
        this.journal = journal;
        this.names = names;
        this.console = console;
        this.words = words;
        this.exports = exports;
        this.service = service;
    }

    private record Line(JournalEntry entry, Map<String, String> names) {

        @Nullable
        String named(@Nullable String id) {
            return id == null ? null : names.getOrDefault(id, id);
        }
    }

    @GetMapping("/${leadwell.service}/journal.{kind}")
    @Allowed(scope = "console", roles = {"tenant-admin", Allowed.AREA_ADMIN})
    void export(@PathVariable String kind, JournalQuery query, HttpServletResponse response) throws IOException {
        JournalFilter filter = query.ofDays(console.zone());
        exports.send(response, kind, service + "-journal", columns(), after -> lines(filter, after));
    }

    private ExportRows.Chunk<Line> lines(JournalFilter filter, @Nullable String after) {
        TwoWayPage<JournalEntry> page = journal.older(filter, after, ExportRows.AT_ONCE);
        Map<String, String> known = names.of(page.rows().stream().flatMap(JournalNames::named));
        return new ExportRows.Chunk<>(page.rows().stream().map(entry -> new Line(entry, known)).toList(), page.next());
    }

    private List<ExportColumn<Line>> columns() {
        Wording when = Wording.of("journal.when-in", console.zone().getId());
        return List.of(new ExportColumn<>(when, line -> line.entry().at()),
                ExportColumn.of("journal.what", line -> action(line.entry().what())),
                ExportColumn.of("journal.who", line -> line.named(line.entry().who())),
                ExportColumn.of("journal.for-whom", line -> line.named(line.entry().asWhom())),
                ExportColumn.of("journal.kind", line -> line.entry().aggregateType()),
                ExportColumn.of("journal.whom", line -> line.named(line.entry().aggregateId())),
                ExportColumn.of("journal.before", line -> line.entry().before()),
                ExportColumn.of("journal.after", line -> line.entry().after()),
                ExportColumn.of("journal.who-id", line -> line.entry().who()),
                ExportColumn.of("journal.whom-id", line -> line.entry().aggregateId()));
    }

    private String action(String what) {
        String code = "journal.action." + what;
        String said = words.of(Wording.of(code));
        return said.equals(code) ? what : said;
    }
}
