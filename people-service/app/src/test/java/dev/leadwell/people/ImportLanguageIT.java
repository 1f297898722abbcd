package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.TestTokens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What was found in a file is kept by codes and said in the language of who reads it, whoever uploaded it. */
class ImportLanguageIT extends PeopleServiceIT {
    private static final String FILE = """
            employee_number,first_name,last_name,job_title,hired,supervisor_number
            1,Ada,Top,President,2020-01-01,
            2,Bo,Bad,Rep,2026-02-31,1
            """;

    // P4
    @Test
    void what_a_row_changes_and_what_is_wrong_with_it_is_said_in_the_language_of_who_reads() {
        var tenant = tenant();
        var page = "/people/import/" + uploaded(tenant);
        assertThat(read(tenant, "en", page)).contains("starts 1 January 2020 as President",
                "No such day. That month ends on 28 February 2026.");
        assertThat(read(tenant, "de", page)).contains("beginnt am 1. Januar 2020 als President",
                "Diesen Tag gibt es nicht. Der Monat endet am 28. Februar 2026.");
        assertThat(read(tenant, "de", page + "/bad-rows.csv")).startsWith("\uFEFF\"Zeile\",")
                .contains("Der Monat endet am 28. Februar 2026.");
    }

    @Test
    void programs_read_the_code_beside_the_words() {
        var tenant = tenant();
        var path = "/api/people/v1/imports/" + uploaded(tenant);
        var read = api.send(api.request(path, peopleAdmin(tenant)).header("Accept-Language", "de").GET()).json();
        assertThat(read.at("/faults/0/code").asString()).isEqualTo("fault.no-day");
        assertThat(read.at("/faults/0/message").asString()).startsWith("Diesen Tag gibt es nicht.");
        assertThat(read.at("/changes/0/code").asString()).isEqualTo("change.starts");
        assertThat(read.at("/changes/0/what").asString()).isEqualTo("beginnt am 1. Januar 2020 als President");
        var pages = api.send(api.request(path + "/changes", peopleAdmin(tenant)).header("Accept-Language", "de").GET());
        assertThat(pages.json().at("/items/0")).isEqualTo(read.at("/changes/0"));
    }

    @Test
    void what_was_stored_as_a_text_before_is_shown_as_that_text() {
        var tenant = tenant();
        var id = uploaded(tenant);
        sql("""
                update roster_import_change set wording = null, what = 'starts 1 June 2025 as Rep'
                where import_id = '%1$s';
                update roster_import set findings = jsonb_set(jsonb_set(findings,
                    '{faults}', '[{"field": "hired", "line": 3, "value": "x", "message": "Not a date."},
                        {"field": "hired", "line": 4, "value": "y", "wording": {"code": null, "arguments": [],
                            "text": "Not a date either."}}]'),
                    '{changes}', '[{"kind": "new", "employeeNumber": "1", "name": "Top, Ada", "what": "starts now"}]')
                where id = '%1$s'""".formatted(id));
        assertThat(read(tenant, "de", "/people/import/" + id)).contains("starts 1 June 2025 as Rep", "Not a date.",
                "Not a date either.");
        var api = read(tenant, "de", "/api/people/v1/imports/" + id);
        assertThat(api).contains("\"what\":\"starts now\"", "\"message\":\"Not a date.\"").doesNotContain("\"code\"");
    }

    private String uploaded(TenantId tenant) {
        return upload(tenant, FILE.getBytes(StandardCharsets.UTF_8)).path("importId").asString();
    }

    private String read(TenantId tenant, String language, String path) {
        var answer = api.send(api.request(path, TestTokens.wishing(peopleAdmin(tenant), language, "Europe/Rome"))
                .header("Accept", "text/html, text/csv, application/json").GET());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
