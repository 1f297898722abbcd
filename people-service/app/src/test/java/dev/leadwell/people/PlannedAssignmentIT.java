package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The usual roster, while something is planned for persons in it. */
class PlannedAssignmentIT extends PeopleServiceIT {
    private static final String HEADER = "employee_number,first_name,last_name,job_title,hired,supervisor_number\n";

    // P1
    @Test
    void aChangeOfSomebodyWithAPlannedTransferHoldsFromTodayUntilThePlannedOne() {
        var tenant = tenant();
        var planned = today().plusMonths(1);
        write(tenant, "1,Ada,Top,President,2020-01-01,\n2,Bo,Rep,Rep,2020-01-01,1\n");
        plan(tenant, "2", "/assignments", "{\"from\":\"%s\",\"managerId\":\"%s\",\"title\":\"Lead\"}"
                .formatted(planned, id(tenant, "1")));
        assertThat(file(tenant, "2,Bo,Rep,Rep,2020-01-01,1\n").path("unchanged").asInt()).isOne();
        write(tenant, "2,Bo,Rep,Senior rep,2020-01-01,1\n3,Cy,New,Rep,2020-01-01,1\n");
        assertThat(assignments(tenant, "2")).containsExactly("2020-01-01 – %s Rep".formatted(today()),
                "%s – %s Senior rep".formatted(today(), planned), "%s –  Lead".formatted(planned));
        assertThat(assignments(tenant, "3")).hasSize(1);
    }

    @Test
    void aChangeOfSomebodyWhoseLeavingIsPlannedEndsWithTheEmployment() {
        var tenant = tenant();
        var lastDay = today().plusMonths(1);
        write(tenant, "1,Ada,Top,President,2020-01-01,\n2,Bo,Rep,Rep,2020-01-01,1\n");
        plan(tenant, "2", "/leaving", "{\"lastDay\":\"%s\",\"reason\":\"resigned\"}".formatted(lastDay));
        write(tenant, "2,Bo,Rep,Senior rep,2020-01-01,1\n");
        assertThat(assignments(tenant, "2").getLast())
                .isEqualTo("%s – %s Senior rep".formatted(today(), lastDay.plusDays(1)));
    }

    // P1
    @Test
    void aChangeOfSomebodyWhoStartsLaterHoldsFromTheDayOfTheStart() {
        var tenant = tenant();
        var start = today().plusMonths(2);
        var row = "2,Bo,Starts,%s," + start + ",1\n";
        write(tenant, "1,Ada,Top,President,2020-01-01,\n" + row.formatted("Rep"));
        assertThat(file(tenant, row.formatted("Rep")).path("unchanged").asInt()).isOne();
        var changed = file(tenant, row.formatted("Senior rep"));
        assertThat(changed.at("/changes/0/what").asString())
                .startsWith("Rep → Senior rep, from " + start.getDayOfMonth());
        assertThat(applied(tenant, changed, "{}").path("state").asString()).isEqualTo("applied");
        assertThat(assignments(tenant, "2")).containsExactly("%s –  Senior rep".formatted(start));
    }

    private void write(TenantId tenant, String rows) {
        var file = file(tenant, rows);
        assertThat(file.path("faultCount").asInt()).as(file.toString()).isZero();
        assertThat(applied(tenant, file, "{}").path("state").asString()).isEqualTo("applied");
    }

    private JsonNode file(TenantId tenant, String rows) {
        return upload(tenant, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private void plan(TenantId tenant, String number, String what, String body) {
        var answer = api.send(api.request("/api/people/v1/persons/" + id(tenant, number) + what, peopleAdmin(tenant))
                .header("Content-Type", "application/json").header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private List<String> assignments(TenantId tenant, String number) {
        var all = new ArrayList<String>();
        api.get("/api/people/v1/persons/" + id(tenant, number), peopleAdmin(tenant)).json().path("assignments")
                .forEach(one -> all.add("%s – %s %s".formatted(one.path("from").asString(),
                        one.path("to").asString(""), one.path("title").asString())));
        return all;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
    }
}
