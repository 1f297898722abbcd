package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.test.EventExamples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RosterImportIT extends PeopleServiceIT {
    private static final String HEADER = "employee_number,first_name,last_name,job_title,department,hired,supervisor_number\n";

    // P4
    @Test
    void aDryRunListsWhatWouldChangeAndAppliesNothing() {
        var tenant = tenant();
        var uploaded = upload(tenant, foodmart());
        assertThat(uploaded.path("counts").path("new").asInt()).isEqualTo(1_155);
        assertThat(uploaded.path("faultCount").asInt()).isZero();
        assertThat(outbox.of(tenant, "people.person-changed.v1")).hasSize(3);
    }

    @Test
    void theRealRosterIsAppliedWithOneEventAPersonAndASecondTimeChangesNothing() {
        var tenant = tenant();
        var done = applied(tenant, upload(tenant, foodmart()), "{}");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("applied");
        var events = outbox.of(tenant, "people.person-changed.v1");
        assertThat(events).hasSize(1_158);
        EventExamples.assertKeepsSchema("people.person-changed.v1", events.getLast().payload());
        assertThat(upload(tenant, foodmart()).path("unchanged").asInt()).isEqualTo(1_155);
        var manager = api.get("/api/people/v1/persons/" + id(tenant, "622"), as(tenant, "621"));
        assertThat(manager.json().path("givenName").asString()).isEqualTo("Martha");
    }

    @Test
    void whatWouldChangeIsReadPageByPageWithoutAGap() {
        var tenant = tenant();
        var importId = upload(tenant, foodmart()).path("importId").asString();
        var path = "/api/people/v1/imports/" + importId + "/changes?limit=200";
        var numbers = new ArrayList<String>();
        var page = api.get(path, peopleAdmin(tenant)).json();
        page.path("items").forEach(change -> numbers.add(change.path("employeeNumber").asString()));
        while (page.has("next")) {
            page = api.get(path + "&cursor=" + page.path("next").asString(), peopleAdmin(tenant)).json();
            assertThat(page.path("items").size()).isBetween(1, 200);
            page.path("items").forEach(change -> numbers.add(change.path("employeeNumber").asString()));
        }
        assertThat(numbers).hasSize(1_155).doesNotHaveDuplicates();
        assertThat(api.get(path + "&cursor=rubbish", peopleAdmin(tenant)).status()).isEqualTo(400);
        assertThat(api.get(path, peopleAdmin(tenant())).status()).isEqualTo(404);
    }

    @Test
    void thePageOfAFileShowsAHundredChangesAndLeadsOnByLinks() {
        var tenant = tenant();
        var path = "/people/import/" + upload(tenant, foodmart()).path("importId").asString();
        var first = page(tenant, path);
        assertThat(first)
                .contains("1,155 new", ">1,155 rows<", "no row stays as it is", "1–100 of 1,155",
                        "href=\"" + path + "?after=" + count(100) + "\"", "1,155 people join.",
                        "class=\"pager\" aria-label=")
                .doesNotContain("rel=\"prev\"");
        assertThat(changes(first)).isEqualTo(100);
        var last = page(tenant, path + "?after=" + count(1_100));
        assertThat(last).contains("1,155 new", "1,101–1,155 of 1,155",
                "href=\"" + path + "?before=" + count(1_100) + "\"")
                .doesNotContain("rel=\"next\"");
        assertThat(changes(last)).isEqualTo(55);
        assertThat(page(tenant, path + "?after=" + count(9_900))).contains("1,101–1,155 of 1,155");
    }

    private static String count(int rows) {
        return Cursors.encode(String.valueOf(rows));
    }

    @Test
    void onceItIsAppliedThePageSaysWhatWasChanged() {
        var tenant = tenant();
        var uploaded = upload(tenant, text("9,Bo,New,Rep,,,"));
        var path = "/people/import/" + uploaded.path("importId").asString();
        assertThat(page(tenant, path)).contains("What would change", "1 person joins.", "Apply all…");
        assertThat(applied(tenant, uploaded, "{}").path("state").asString()).isEqualTo("applied");
        assertThat(page(tenant, path)).contains("<h2>What was changed</h2>", "One person was saved.")
                .doesNotContain("<h2>What would change</h2>", "Apply all…");
        var polled = api.send(api.request(path + "/progress", peopleAdmin(tenant)).header("HX-Request", "true").GET());
        assertThat(polled.header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void manyFaultsAreShownUpToAHundredAndTheOthersCounted() {
        var tenant = tenant();
        var shown = page(tenant, "/people/import/" + uploadFaults(tenant, 123));
        assertThat(shown).contains("123 values cannot be read", "and 23 more", "Download the 123 findings");
        assertThat(shown.split("No such day\\.", -1)).hasSize(101);
    }

    @Test
    void theDownloadSaysHowManyOfTheFindingsItHolds() {
        var tenant = tenant();
        var path = "/people/import/" + uploadFaults(tenant, 1_203);
        assertThat(page(tenant, path)).contains("Download the first 1,000 of 1,203 findings");
        assertThat(page(tenant, path + "/bad-rows.csv").lines()).hasSize(1_001);
    }

    private String uploadFaults(TenantId tenant, int count) {
        var rows = IntStream.range(0, count).mapToObj(row -> row + ",Bo,Bad,Rep,,2026-02-31,").toArray(String[]::new);
        return upload(tenant, text(rows)).path("importId").asString();
    }

    private String page(TenantId tenant, String path) {
        var page = api.send(api.request(path, peopleAdmin(tenant)).header("Accept", "text/html, text/csv").GET());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.text();
    }

    private static int changes(String page) {
        return page.split("starts \\d", -1).length - 1;
    }

    @Test
    void aBadRowIsNamedByLineColumnValueAndWhatToDo() {
        var uploaded = upload(tenant(),
                text("1,Ada,Top,President,,2020-01-01,", "2,Bo,Bad,Rep,,2026-02-31,1", "3,Cy,Lost,Rep,,2020-01-01,9907",
                        "4,Di,Twice,Rep,,2020-01-01,1", "4,Di,Twice,Rep,,2021-01-01,1", "6,Ed,Round,Rep,,2020-01-01,7",
                        "7,Fi,Round,Rep,,2020-01-01,6"));
        var faults = uploaded.path("faults");
        assertThat(faults.size()).isEqualTo(5);
        assertFault(faults.get(0), 3, "hired", "2026-02-31", "No such day. That month ends on 28 February 2026.");
        assertFault(faults.get(1), 4, "supervisor_number", "9907",
                "No employee 9907 in this file or in Leadwell. Add the row, or leave it empty for the top.");
        assertFault(faults.get(2), 6, "employee_number", "4",
                "Also in line 5, with another hire date. Keep one of them.");
        assertFault(faults.get(3), 7, "supervisor_number", "7",
                "In a circle, each reports to the next: 6 → 7 → 6. Change one of them.");
    }

    @Test
    void theGoodRowsOfAFileWithBadRowsAreNotAppliedUnlessAsked() {
        var tenant = tenant();
        var uploaded = upload(tenant, text("1,Ada,Top,President,,2020-01-01,", "2,Bo,Bad,Rep,,2026-02-31,1"));
        var refused = api.send(api
                .request("/api/people/v1/imports/" + uploaded.path("importId").asString() + "/apply",
                        peopleAdmin(tenant))
                .header("Content-Type", "application/json").header("If-Match", "\"1\"").header("Idempotency-Key", "k1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(outbox.of(tenant, "people.person-changed.v1")).hasSize(3);
        assertThat(applied(tenant, uploaded, "{\"goodRowsOnly\":true}").path("state").asString()).isEqualTo("applied");
        assertThat(outbox.of(tenant, "people.person-changed.v1")).hasSize(4);
    }

    @Test
    void aPersonWhoIsAbsentFromAFullFileLeavesOnlyAfterConfirmationWithDateAndReason() {
        var tenant = tenant();
        applied(tenant, upload(tenant, text("1,Ada,Top,President,,2020-01-01,", "2,Bo,Goes,Rep,,2020-01-01,1")), "{}");
        var full = upload(tenant, text("1,Ada,Top,President,,2020-01-01,"), "mode=full");
        assertThat(full.path("absent").asInt()).isGreaterThanOrEqualTo(1);
        applied(tenant, full, "{}");
        assertThat(api.get("/api/people/v1/persons/" + id(tenant, "2"), peopleAdmin(tenant)).json().path("spells")
                .get(0).has("to")).isFalse();
    }

    @Test
    void aFileThatIsNoTextOrLacksColumnsOrIsEmptyIsExplained() {
        var tenant = tenant();
        var other = (HEADER + "1,Jos\u00e9,Top,President,,2020-01-01,\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(upload(tenant, other).at("/faults/0/code").asString()).isEqualTo("fault.file.nul");
        var fewer = "employee_number,first_name\n1,Ada\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(tenant, fewer, "mode=full").path("faults").size()).isEqualTo(3);
        assertThat(upload(tenant, fewer).at("/faults/0/message").asString()).startsWith("1 is not in Leadwell yet")
                .contains("last_name, job_title, supervisor_number");
        assertThat(upload(tenant, new byte[0]).path("faults").get(0).path("message").asString())
                .startsWith("The file is empty.");
    }

    private static byte[] text(String... rows) {
        return (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void assertFault(JsonNode fault, int line, String column, String value, String message) {
        assertThat(fault.path("line").asInt()).isEqualTo(line);
        assertThat(fault.path("column").asString()).isEqualTo(column);
        assertThat(fault.path("value").asString()).isEqualTo(value);
        assertThat(fault.path("message").asString()).isEqualTo(message);
    }
}
