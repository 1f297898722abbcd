package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a file is read is shown, asked, changed and remembered (P4). */
class RosterMappingIT extends PeopleServiceIT {
    private static final String GERMAN = """
            Personal-Nr.;Vorname;Name;Stelle;Vorgesetzter;Eintritt;Schuhgröße
            1;Jörg;Top;Präsident;;03.04.2020;43
            2;Änne;Rep;Vertrieb;1;05.06.2021;38
            """;

    @Test
    void aFileWithQuestionsIsNotAppliedBeforeTheyAreAnswered() {
        var tenant = tenant();
        var uploaded = upload(tenant, windows(GERMAN));
        var mapping = uploaded.path("mapping");
        assertThat(mapping.path("encoding").asString()).isEqualTo("windows-1252");
        assertThat(mapping.path("encodingGuessed").asBoolean()).isTrue();
        assertThat(mapping.path("separator").asString()).isEqualTo("semicolon");
        assertThat(mapping.at("/columns/6/header").asString()).isEqualTo("Schuhgröße");
        assertThat(mapping.at("/columns/6/readAs").asString()).isEqualTo("ignored");
        assertThat(mapping.at("/columns/5/samples/0").asString()).isEqualTo("03.04.2020");
        assertThat(mapping.path("questions").valueStream().map(one -> one.path("column").asString()))
                .containsExactly("encoding", "Eintritt");
        var refused = start(tenant, uploaded, "{\"goodRowsOnly\":true}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("mapping-open", "Say which.");

        var mapped = map(tenant, uploaded, """
                {"encoding": "windows-1252", "columns": [{"header": "eintritt", "dates": "day-first"}]}""");
        assertThat(mapped.status()).as(mapped.text()).isEqualTo(200);
        assertThat(mapped.json().at("/mapping/questions").size()).isZero();
        assertThat(mapped.json().path("counts").path("new").asInt()).isEqualTo(2);
        assertThat(applied(tenant, mapped.json(), "{}").path("state").asString()).isEqualTo("applied");
        var person = api.get("/api/people/v1/persons/" + id(tenant, "1"), peopleAdmin(tenant)).json();
        assertThat(person.path("givenName").asString()).isEqualTo("Jörg");
        assertThat(person.at("/spells/0/from").asString()).isEqualTo("2020-04-03");
        assertThat(map(tenant, mapped.json(), "{}").status()).isEqualTo(412);
    }

    @Test
    void whatWasDecidedIsRememberedByTheHeadersAndOnlyForItsTenant() {
        var tenant = tenant();
        map(tenant, upload(tenant, windows(GERMAN)), """
                {"encoding": "windows-1252", "leavingDateIs": "day-after",
                 "columns": [{"header": "Eintritt", "dates": "day-first"}]}""");
        var again = upload(tenant, windows(GERMAN.replace("05.06", "07.08"))).path("mapping");
        assertThat(again.path("questions").size()).isZero();
        assertThat(again.path("leavingDateIs").asString()).isEqualTo("day-after");
        assertThat(upload(tenant(), windows(GERMAN)).at("/mapping/questions").size()).isEqualTo(2);
    }

    @Test
    void aMappingMayComeWithTheUploadAndWhatIsNoneIsNamed() {
        var tenant = tenant();
        var uploaded = upload(tenant, windows(GERMAN),
                "mapping={\"encoding\":\"windows-1252\",\"columns\":[{\"header\":\"Eintritt\",\"dates\":\"month-first\"}]}");
        assertThat(uploaded.at("/mapping/columns/5/dates").asString()).isEqualTo("month-first");
        assertThat(uploaded.at("/mapping/questions").size()).isZero();
        assertRefused(map(tenant, uploaded, "{\"columns\": [{\"header\": \"Gehalt\", \"readAs\": \"hired\"}]}"),
                "columns[0].header");
        assertRefused(map(tenant, uploaded, "{\"encoding\": \"utf-8\"}"), "encoding");
        assertThat(map(tenant, uploaded, "{\"encoding\": \"ebcdic\"}").status()).isBetween(400, 422);
        for (var rubbish : new String[]{"{", "[]", "null", "{\"encoding\":\"ebcdic\"}", "{\"columns\":[{}]}"}) {
            assertRefused(api.upload("/api/people/v1/imports", peopleAdmin(tenant), "file", "roster.csv",
                    windows(GERMAN), "mapping=" + rubbish), "mapping");
        }
    }

    private static void assertRefused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/faults/0/field").asString()).as(answer.text()).isEqualTo(field);
    }

    @Test
    void theSameMappingAgainChangesNothing() {
        var tenant = tenant();
        var uploaded = upload(tenant, "employee_number,first_name,last_name,job_title,supervisor_number\n1,A,B,C,\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(map(tenant, uploaded, "{\"encoding\": \"utf-8\"}").json().path("version").asInt()).isOne();
        var other = map(tenant, uploaded, "{\"columns\": [{\"header\": \"job_title\", \"readAs\": \"ignored\"}]}")
                .json();
        assertThat(other.path("version").asInt()).isEqualTo(2);
        assertThat(other.at("/faults/0/code").asString()).isEqualTo("fault.newcomer-incomplete");
        assertThat(changes(tenant, other)).isZero();
    }

    private int changes(TenantId tenant, JsonNode one) {
        return api.get(path(one) + "/changes", peopleAdmin(tenant)).json().path("items").size();
    }

    @Test
    void thePageOfTheColumnsAsksAndLeadsToWhatWouldChange() {
        var tenant = tenant();
        var id = upload(tenant, windows(GERMAN)).path("importId").asString();
        var path = "/people/import/" + id + "/columns";
        var page = page(tenant, path);
        assertThat(page).contains("Schuhgröße", "Jörg · Änne", "nothing in it proves the encoding",
                "<option value=\"hired\" selected", "aria-label=\"Order of the dates in “Eintritt”\"");
        assertThat(page(tenant, "/people/import/" + id))
                .contains("Say first how the file is read", "Not read: Schuhgröße")
                .doesNotContain("Apply all");
        var fields = "version=1&encoding=windows-1252&separator=semicolon&leaving=last-day&readAs-0=number"
                + "&readAs-1=given-name&readAs-2=family-name&readAs-3=title&readAs-4=supervisor&readAs-5=hired"
                + "&readAs-6=ignored&dates-5=";
        var asked = api.form(path, peopleAdmin(tenant), fields);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Day or month first?", "<option value=\"hired\" selected");
        var said = api.form(path, peopleAdmin(tenant), fields + "day-first");
        assertThat(said.header("Location")).endsWith("/people/import/" + id);
        assertThat(page(tenant, "/people/import/" + id)).contains("2 people join", "Windows-1252", "semicolon");
    }

    @Test
    void anotherSeparatorShowsTheColumnsThatItFindsFirst() {
        var tenant = tenant();
        var id = upload(tenant, "a|b;c|d;e\n1|2;3|4;5\n".getBytes(StandardCharsets.UTF_8)).path("importId").asString();
        var path = "/people/import/" + id + "/columns";
        var found = api.form(path, peopleAdmin(tenant),
                "version=1&encoding=utf-8&separator=pipe&leaving=last-day&readAs-0=number");
        assertThat(found.header("Location")).endsWith(path);
        assertThat(page(tenant, path)).contains(">b;c<", "2;3");
        assertThat(api.form(path, peopleAdmin(tenant), "version=2&encoding=x&separator=&leaving=").status())
                .isEqualTo(422);
    }

    @Test
    void aHireDateThatWasCorrectedIsAppliedAsADatedCorrection() {
        var tenant = tenant();
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,supervisor_number,hired,store,department
                N-1,Ada,Top,President,,2020-01-01,,
                N-4,Elsa,Lind,Account executive,N-1,2025-01-01,1,Sales
                """.getBytes(StandardCharsets.UTF_8)), "{}");
        var corrected = upload(tenant, RosterCasesTest.file("23-hire-date-corrected.csv"));
        assertThat(corrected.at("/counts/corrected").asInt()).as(corrected.toString()).isOne();
        assertThat(corrected.at("/changes/0/what").asString()).isEqualTo("hired 10 January 2025, was 1 January 2025");
        assertThat(applied(tenant, corrected, "{}").path("state").asString()).isEqualTo("applied");
        var person = api.get("/api/people/v1/persons/" + id(tenant, "N-4"), peopleAdmin(tenant)).json();
        assertThat(person.at("/spells/0/from").asString()).isEqualTo("2025-01-10");
        assertThat(upload(tenant, RosterCasesTest.file("23-hire-date-corrected.csv")).path("unchanged").asInt())
                .isOne();
    }

    private Answer map(TenantId tenant, JsonNode uploaded, String mapping) {
        return api.put(path(uploaded) + "/mapping", peopleAdmin(tenant), mapping, "\"1\"");
    }

    private String page(TenantId tenant, String path) {
        var page = api.send(api.request(path, peopleAdmin(tenant)).header("Accept", "text/html").GET());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.text();
    }

    private static byte[] windows(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }
}
