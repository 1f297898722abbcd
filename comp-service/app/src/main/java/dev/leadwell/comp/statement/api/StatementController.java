package dev.leadwell.comp.statement.api;

import dev.leadwell.comp.contract.FactPageJson;
import dev.leadwell.comp.contract.StatementHeadJson;
import dev.leadwell.comp.contract.StatementJson;
import dev.leadwell.comp.contract.StatementPageJson;
import dev.leadwell.comp.contract.StatementsApi;
import dev.leadwell.comp.listed.Paging;
import dev.leadwell.comp.period.Statements.Order;
import dev.leadwell.comp.period.Statements.Row;
import dev.leadwell.comp.statement.ReadStatement;
import dev.leadwell.comp.statement.ReadStatements;
import dev.leadwell.comp.statement.ReadStatements.Asked;
import dev.leadwell.comp.statement.ShowStatement;
import dev.leadwell.comp.statement.StatementCsv;
import dev.leadwell.comp.statement.StatementFacts;
import dev.leadwell.comp.statement.StatementPdf;
import dev.leadwell.kit.security.Allowed;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.kit.web.Page;
import dev.leadwell.people.copy.People;
import dev.leadwell.people.copy.Person;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatementController implements StatementsApi {

    private static final String READ = "comp:read";
    private final ReadStatements statements;
    private final ShowStatement show;
    private final StatementPdf pdf;
    private final People people;

    StatementController(ReadStatements statements, ShowStatement show, StatementPdf pdf, People people) {
        this.statements = statements;
        this.show = show;
        this.pdf = pdf;
        this.people = people;
    }

    @Override
    @Allowed(scope = READ)
    public ResponseEntity<StatementPageJson> listStatements(@Nullable UUID periodId, @Nullable UUID payeeId,
            Integer limit, @Nullable String cursor) {
        Asked asked = new Asked(periodId, payeeId, null);
        Page<Row> page = Page.of(statements.page(asked, Order.PERIOD,
                new Paging(true, cursor, true, limit + 1)), limit, last -> last.place().cursor());
        Map<UUID, Person> persons = people.findAll(page.map(row -> row.statement().payeeId()).items());
        return ResponseEntity.ok(new StatementPageJson(page
                .map(row -> head(row, persons.get(row.statement().payeeId()))).items()).next(page.next()));
    }

    private StatementHeadJson head(Row row, @Nullable Person person) {
        return StatementMapping.head(row, person == null ? null : person.name(),
                row.statement().ready() ? null : show.reason(row.statement().reason(), Locale.ENGLISH));
    }

    @Override
    @Allowed(scope = READ)
    public ResponseEntity<StatementJson> getStatement(UUID statementId) {
        ReadStatement read = statements.find(statementId);
        return ResponseEntity.ok(StatementMapping.statement(read, show.of(read, Locale.ENGLISH, ZoneOffset.UTC)));
    }

    @Override
    @Allowed(scope = READ)
    public ResponseEntity<String> getStatementCsv(UUID statementId) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("statement.csv"))
                .body(StatementCsv.of(statements.find(statementId)));
    }

    @Override
    @Allowed(scope = READ)
    public ResponseEntity<Resource> getStatementPdf(UUID statementId) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("statement.pdf"))
                .body(new ByteArrayResource(pdf.of(statements.find(statementId), Locale.ENGLISH, ZoneOffset.UTC)));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    @Override
    @Allowed(scope = READ)
    public ResponseEntity<FactPageJson> listFacts(UUID statementId, String component, Integer limit,
            @Nullable String cursor) {
        int skipped = position(cursor);
        List<StatementFacts.Fact> found = StatementFacts.of(statements.find(statementId), component, null).stream()
                .skip(skipped).limit(limit + 1).toList();
        var page = Page.of(found, limit, last -> Cursors.encode(String.valueOf(skipped + limit)))
                .map(StatementMapping::fact);
        return ResponseEntity.ok(new FactPageJson(page.items()).next(page.next()));
    }

    private static int position(@Nullable String cursor) {
        return cursor == null ? 0 : Cursors.decode(cursor, 1, parts -> Cursors.count(parts.getFirst()));
    }
}
