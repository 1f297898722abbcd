package dev.leadwell.kit.journal.api;

import dev.leadwell.kit.InApplication;
import dev.leadwell.kit.csv.CsvText;
import dev.leadwell.kit.journal.JournalEntry;
import dev.leadwell.kit.journal.JournalFilter;
import dev.leadwell.kit.journal.JournalQuery;
import dev.leadwell.kit.journal.ReadJournal;
import dev.leadwell.kit.problem.ProblemException;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Page;
import dev.leadwell.kit.web.TwoWayPage;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal of this service: for its tenant's administrators, and for programs that may read journals. */
@RestController
@InApplication
class JournalApi {

    /** More are refused and not cut off: a part must not be taken for the whole. */
    static final int MOST_ROWS = 50_000;
    private static final int ROWS_AT_ONCE = 500;
    private static final String JOURNAL = "/api/${leadwell.service}/v1/journal";
    private static final List<String> COLUMNS = List.of("at", "who", "as_whom", "what", "aggregate_type",
            "aggregate_id", "before", "after", "request_id", "id");

    private final ReadJournal journal;
    private final String service;

    JournalApi(ReadJournal journal, @Value("${leadwell.service}") String service) {
        this.journal = journal;
        this.service = service;
    }

    @GetMapping(JOURNAL)
    @Allowed(scope = "journal:read", roles = {"tenant-admin", Allowed.AREA_ADMIN})
    Page<JournalEntry> page(JournalQuery query, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        TwoWayPage<JournalEntry> page = journal.older(query.ofInstants(), cursor, limit);
        return new Page<>(page.rows(), page.next());
    }

    /** Read page by page, so that nothing is held while a slow reader takes it. */
    @GetMapping(JOURNAL + ".csv")
    @Allowed(scope = "journal:read", roles = {"tenant-admin", Allowed.AREA_ADMIN})
    void export(JournalQuery query, HttpServletResponse response) throws IOException {
        JournalFilter filter = query.ofInstants();
        if (journal.exceeds(filter, MOST_ROWS)) {
            throw ProblemException.of(422, "too-many", Wording.of("problem.title.too-many"),
                    Wording.of("problem.too-many-changes", MOST_ROWS));
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + service + "-journal.csv\"");
        Writer file = response.getWriter();
        file.write(String.join(",", COLUMNS) + "\r\n");
        String cursor = null;
        do {
            TwoWayPage<JournalEntry> page = journal.older(filter, cursor, ROWS_AT_ONCE);
            for (JournalEntry entry : page.rows()) {
                file.write(line(entry));
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private static String line(JournalEntry entry) {
        return Stream.of(entry.at(), entry.who(), entry.asWhom(), entry.what(), entry.aggregateType(),
                entry.aggregateId(), entry.before(), entry.after(), entry.requestId(), entry.id())
                .map(cell -> CsvText.quoted(cell == null ? null : cell.toString()))
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
