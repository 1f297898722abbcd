package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Absences from a CSV (P6, P7): Ana and Di are employed since 2020. */
class AbsenceFileIT extends PeopleServiceIT {
    private static final String FILES = "/api/people/v1/absence-files";
    private static final String EVENT = "people.absence-changed.v1";
    private TenantId tenant;

    @BeforeEach
    void roster() {
        tenant = tenant();
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,hired,supervisor_number
                3,Ana,Ruiz,Rep,2020-01-01,
                4,Di,Ode,Rep,2020-01-01,3
                """.getBytes(StandardCharsets.UTF_8)), "{}");
    }

    @Test
    void aFileSaysWhatIsNewAndWrittenTwiceChangesNothing() {
        var file = """
                Employee number;von;bis;Halbe Tage;bezahlt
                3;2027-12-20;2027-12-24;2027-12-24 Nachmittag;ja
                4;2027-12-20;2027-12-22;;nein
                3;2025-08-04;2025-08-15;;
                """;
        var checked = file(file);
        assertThat(checked.path("added").asInt()).as(checked.toString()).isEqualTo(3);
        assertThat(outbox.of(tenant, EVENT)).isEmpty();
        assertThat(apply(checked, false).json().path("state").asString()).isEqualTo("applied");
        var told = outbox.of(tenant, EVENT);
        assertThat(told).hasSize(3);
        assertThat(told).anySatisfy(one -> {
            assertThat(one.data().path("to").asString()).isEqualTo("2027-12-25");
            assertThat(one.data().at("/halfDays/0/half").asString()).isEqualTo("afternoon");
        }).anySatisfy(one -> assertThat(one.data().path("paid").asBoolean()).isFalse())
                .anySatisfy(one -> assertThat(one.data().path("openingFact").asBoolean()).isTrue());
        var again = file(file + " ");
        assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(3);
        assertThat(again.path("changes")).isEmpty();
        apply(again, false);
        assertThat(outbox.of(tenant, EVENT)).hasSize(3);
    }

    @Test
    void anotherEndOfAKnownAbsenceIsAChangeWithBothShown() {
        apply(file("employee_number,from,last_day\n3,2027-12-20,2027-12-24\n"), false);
        var changed = file("employee_number,from,to,paid\n3,2027-12-20,2027-12-23,no\n");
        assertThat(changed.at("/changes/0/kind").asString()).as(changed.toString()).isEqualTo("changed");
        assertThat(changed.at("/changes/0/before/to").asString()).isEqualTo("2027-12-25");
        assertThat(changed.at("/changes/0/absence/to").asString()).isEqualTo("2027-12-23");
        apply(changed, false);
        var told = outbox.of(tenant, EVENT);
        assertThat(told).hasSize(2);
        assertThat(told.getLast().version()).isEqualTo(2);
        assertThat(told.getLast().data().path("to").asString()).isEqualTo("2027-12-23");
    }

    @Test
    void eachBadRowIsNamedByLineColumnAndValueAndTheGoodOnesAreAppliedOnlyIfAsked() {
        api.post("/api/people/v1/me/absences", as(tenant, "4"), Map.of("from", "2027-06-01", "to", "2027-06-04"));
        var bad = file("""
                employee_number,from,last_day,half_days,paid
                3,2027-12-20,2027-12-24,,
                99,2027-12-20,2027-12-24,,
                3,2027-02-31,2027-03-02,,
                3,2027-12-24,2027-12-27,,
                4,2027-06-03,2027-06-05,,
                3,2019-12-30,2020-01-02,,
                3,2027-05-03,2027-05-02,,
                3,2027-05-03,2027-05-04,noon,perhaps
                A-2,2027-05-03,2027-05-04,,
                3,2027-05-03
                """);
        assertThat(bad.path("added").asInt()).as(bad.toString()).isEqualTo(1);
        assertThat(bad.path("faults").valueStream().map(one -> one.path("line").asInt() + " "
                + one.path("column").asString() + " " + one.path("code").asString())).containsExactly(
                        "3 employee_number refused.number-unknown", "4 from fault.no-day",
                        "5 from fault.overlaps-line", "6 from refused.absences-overlap-asked",
                        "7 from refused.absence-unemployed", "8 last_day refused.back-before-away",
                        "9 half_days fault.no-half-day", "9 paid fault.no-yes",
                        "10 employee_number refused.own.absence",
                        "11 file fault.width");
        assertThat(bad.at("/faults/1/value").asString()).isEqualTo("2027-02-31");
        assertThat(apply(bad, false).status()).isEqualTo(409);
        assertThat(outbox.of(tenant, EVENT)).isEmpty();
        assertThat(apply(bad, true).status()).isEqualTo(200);
        assertThat(apply(bad, true).status()).isEqualTo(412);
        assertThat(outbox.of(tenant, EVENT)).hasSize(1);
    }

    @Test
    void aFileWithoutItsColumnsSaysWhichAreMissing() {
        var none = file("name,when\nAna,2027-12-20\n");
        assertThat(none.path("faults").valueStream().map(one -> one.path("column").asString()))
                .containsExactly("employee_number", "from", "last_day");
        assertThat(file("").at("/faults/0/code").asString()).isEqualTo("fault.empty");
    }

    @Test
    void thePagesShowTheSameAndAnotherTenantSeesNothing() {
        var checked = file("employee_number,from,last_day\n3,2027-12-20,2027-12-24\n99,2027-12-20,2027-12-24\n");
        var path = "/people/absences/files/" + checked.path("fileId").asString();
        assertThat(api.get("/people/absences/files", peopleAdmin(tenant)).text()).contains("Absences as CSV");
        assertThat(api.get(path, peopleAdmin(tenant)).text()).contains("Ruiz, Ana", "No employee has this number",
                "One absence is added");
        assertThat(api.get(path, as(tenant, "3")).status()).isEqualTo(403);
        assertThat(api.get(FILES + "/" + checked.path("fileId").asString(), peopleAdmin(tenant())).status())
                .isEqualTo(404);
        var refused = api.form(path + "/apply", peopleAdmin(tenant), "version=1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("One value cannot be read");
        assertThat(api.form(path + "/apply", peopleAdmin(tenant), "version=1&goodRowsOnly=true").status())
                .isEqualTo(302);
        assertThat(api.get(path, peopleAdmin(tenant)).text()).contains("Nothing would change");
    }

    private JsonNode file(String content) {
        var answer = api.upload(FILES, peopleAdmin(tenant), "file", "absences.csv",
                content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Answer apply(JsonNode file, boolean goodRowsOnly) {
        return api.send(api.request(FILES + "/" + file.path("fileId").asString() + "/apply", peopleAdmin(tenant))
                .header("Content-Type", "application/json").header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"goodRowsOnly\":" + goodRowsOnly + "}")));
    }
}
