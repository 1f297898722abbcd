package dev.leadwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sentences that were kept become codes with their figures. */
@LeadwellTest
class ReasonCodesMigrationIT {

    @Autowired
    TestDatabase database;

    @Test
    void sentencesThatWereKeptBecomeCodes() throws SQLException, IOException {
        try (var admin = database.servers().admin(database.name()); Statement statement = admin.createStatement()) {
            statement.execute("""
                    create schema before_codes;
                    set search_path = before_codes;
                    create table week_result (id integer primary key, verdict text not null, reason text);
                    insert into week_result values
                        (1, 'incomplete', '27 of the 64 blocks needed are confirmed'),
                        (2, 'not-computable', 'no block of Leadership or Management is confirmed'),
                        (3, 'balanced', null);
                    create table calendar (id integer primary key, problems jsonb not null);
                    insert into calendar values (1, '[]'), (2, '[
                        {"line": 7, "property": "DTSTART", "value": "x",
                         "message": "No such time. Write a time as 20261118T093000, in UTC with a Z."},
                        {"line": 9, "property": "DTSTART", "value": null,
                         "message": "The zone \\"Nowhere/Land\\" is unknown and the file does not define it. Use ..."},
                        {"line": 12, "property": "RDATE", "value": null,
                         "message": "More than 10000 single dates. Write them as a rule (RRULE)."}]')""");
            statement.execute(migration());
            assertThat(rows(statement, "select verdict, reason, recorded, needed from week_result order by id"))
                    .containsExactly("incomplete too-little-recorded 27 64",
                            "not-computable nothing-counted null null", "balanced null null null");
            assertThat(rows(statement, "select problems::text from calendar order by id")).containsExactly("[]", """
                    [{"code": "no-such-time", "line": 7, "value": "x", "property": "DTSTART", "arguments": []}, \
                    {"code": "zone-unknown", "line": 9, "property": "DTSTART", "arguments": ["Nowhere/Land"]}, \
                    {"code": "too-many-dates", "line": 12, "property": "RDATE", "arguments": ["10000"]}]""");
            statement.execute("drop schema before_codes cascade");
        }
    }

    private static String migration() throws IOException {
        try (InputStream in = ReasonCodesMigrationIT.class.getResourceAsStream("/db/audit/V12__reason_codes.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getObject(column)));
                }
                found.add(String.join(" ", row));
            }
        }
        return found;
    }
}
