package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.jobs.Jobs;
import dev.leadwell.kit.tenancy.Tenancy;
import dev.leadwell.kit.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Who is absent from a full file, and who only seems to be (P4). */
class AbsentFromFileIT extends PeopleServiceIT {
    private static final String HEADER = "employee_number,first_name,last_name,job_title,hired,supervisor_number\n";
    private static final String ADMINISTRATORS = """
            A-1,Sample,tenant-admin,Administrator,,
            A-2,Sample,people-admin,Administrator,,
            A-3,Sample,comp-admin,Administrator,,
            """;
    private static final String TOP = "1,Ada,Top,President,2020-01-01,\n";

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    // P4
    @Test
    void aPersonWhoIsAbsentFromAFullFileLeavesNeverBecauseTheRowIsBad() {
        var tenant = tenantOf("2", "3", "4", "5", "6");
        var full = full(tenant, TOP + """
                2,Bo,Rep,Rep,2026-02-31,1
                3,,Rep,Rep,2020-01-01,1
                4,Bo,Rep,Rep,2020-01-01,9907
                5,Bo,Rep,Rep,2020-01-01,1
                5,Bo,Rep,Rep,2021-01-01,1
                """);
        assertThat(full.path("absent").asInt()).isOne();
        assertThat(applied(tenant, full, decision()).path("state").asString()).isEqualTo("applied");
        assertThat(List.of("1", "2", "3", "4", "5")).noneMatch(number -> hasLeft(tenant, number));
        assertThat(hasLeft(tenant, "6")).isTrue();
    }

    // P4
    @Test
    void whoIsAbsentIsListedByNameAndLeavesOneByOneOrTogether() {
        var tenant = tenantOf("2", "3", "4", "5");
        var one = full(tenant, TOP + "5,Bo,Rep,Rep,2020-01-01,1\n");
        assertThat(absent(tenant, one)).containsExactlyInAnyOrder("2 Rep, Bo", "3 Rep, Bo", "4 Rep, Bo");
        var shown = "/people/import/" + one.path("importId").asString() + "?show=absent";
        var page = api.send(api.request(shown, peopleAdmin(tenant))
                .header("Accept", "text/html").GET()).text();
        assertThat(page).contains("3 people are not in the file", "value=\"" + id(tenant, "3") + "\"", "Rep, Bo",
                "All 3 leave", "name=\"lastDay\"", "name=\"reason\"");
        var stranger = start(tenant, one, decisionFor(tenant, "5"));
        assertThat(stranger.status()).as(stranger.text()).isEqualTo(422);
        assertThat(stranger.json().at("/faults/0/field").asString()).isEqualTo("absentLeave.personIds");
        assertThat(applied(tenant, one, decisionFor(tenant, "3")).path("state").asString()).isEqualTo("applied");
        assertThat(List.of("2", "4", "5")).noneMatch(number -> hasLeft(tenant, number));
        assertThat(hasLeft(tenant, "3")).isTrue();
        var chosen = full(tenant, TOP + "5,Bo,Rep,Rep,2020-01-01,1\n");
        var form = "version=%d&absentLeave=true&lastDay=%s&reason=resigned".formatted(chosen.path("version").asInt(),
                today());
        var path = "/people/import/" + chosen.path("importId").asString() + "/apply";
        var undecided = api.form(path, peopleAdmin(tenant), form.replace("resigned", "") + "&show=absent");
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.text()).contains("Who leaves: Nobody is chosen.",
                "id=\"reason-fault\">Nothing stands here.", "value=\"" + today() + "\"");
        assertThat(api.form(path, peopleAdmin(tenant), form + "&everybody=true").status()).isEqualTo(302);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hasLeft(tenant, "2") && hasLeft(tenant, "4"));
        assertThat(hasLeft(tenant, "5")).isFalse();
    }

    private List<String> absent(TenantId tenant, JsonNode uploaded) {
        var names = new ArrayList<String>();
        api.get("/api/people/v1/imports/" + uploaded.path("importId").asString() + "/absent", peopleAdmin(tenant))
                .json().path("items").forEach(one -> names
                        .add(one.path("employeeNumber").asString() + " " + one.path("name").asString()));
        return names;
    }

    private String decisionFor(TenantId tenant, String number) {
        return decision().replace("\"reason\"", "\"personIds\":[\"" + id(tenant, number) + "\"],\"reason\"");
    }

    // P4
    @ParameterizedTest
    @ValueSource(strings = {HEADER + TOP + ",Bo,Rep,Rep,2020-01-01,1\n",
            HEADER + TOP
                    + "12345678901234567890123456789012345678901234567890123456789012345,Bo,Rep,Rep,2020-01-01,1\n",
            HEADER + TOP + "3,\"Bo\nBreaks off,Rep,Rep,2020-01-01,1\n4,Cy,Rep,Rep,2020-01-01,1\n",
            "employee_number,first_name\n1,Ada\n", ""})
    void nobodyIsSaidToBeAbsentFromAFileThatHidesWhoStandsInIt(String content) {
        var tenant = tenantOf("2");
        var full = upload(tenant, content.getBytes(StandardCharsets.UTF_8), "mode=full");
        assertThat(full.path("absent").asInt()).isZero();
        var refused = start(tenant, full, decision());
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().path("type").asString()).endsWith("absent-unknown");
        assertThat(refused.text()).contains("absentLeave", "upload it again");
        assertThat(refused.json().path("faults").get(0)).isNotNull();
        assertThat(hasLeft(tenant, "2")).isFalse();
    }

    @Test
    void theRowThatHidesWhoseItIsIsNamedAndTheGoodRowsCanBeAppliedWithoutThoseWhoSeemAbsent() {
        var tenant = tenantOf("2");
        var full = full(tenant, TOP + ",Bo,Rep,Rep,2020-01-01,1\n");
        var fault = start(tenant, full, decision()).json().at("/faults/0");
        assertThat(fault.path("field").asString()).isEqualTo("employee_number");
        assertThat(fault.path("line").asInt()).isEqualTo(6);
        assertThat(applied(tenant, full, "{\"goodRowsOnly\":true}").path("state").asString()).isEqualTo("applied");
        assertThat(hasLeft(tenant, "2")).isFalse();
    }

    /** As a version before this one would have submitted it. */
    @Test
    void aJobThatWaitedWhileThisWasNotAskedYetIsRefusedToo() {
        var tenant = tenantOf("2");
        var id = full(tenant, TOP + ",Bo,Rep,Rep,2020-01-01,1\n").path("importId").asString();
        var work = Map.of("importId", UUID.fromString(id), "decision", Map.of("goodRowsOnly", true, "absentLeave",
                Map.of("lastDay", today().toString(), "reason", "not in the roster")));
        var job = Objects.requireNonNull(Tenancy.call(tenant, () -> transaction.execute(status -> {
            var submitted = jobs.submit("roster-import", work);
            jdbc.sql("update roster_import set state = 'applying', job_id = ? where tenant_id = ? and id = ?::uuid")
                    .params(submitted, tenant.value(), id).update();
            return submitted;
        })));
        var ended = Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> Tenancy.call(tenant, () -> jobs.state(job)), state -> state.finished());
        assertThat(String.valueOf(ended.error())).contains("refused.absent-unknown", "employee_number");
        assertThat(stored("select state from roster_import where id = '" + id + "'")).isEqualTo("failed");
        assertThat(hasLeft(tenant, "2")).isFalse();
    }

    private TenantId tenantOf(String... numbers) {
        var tenant = tenant();
        var rows = new StringBuilder(HEADER).append(TOP);
        List.of(numbers).forEach(number -> rows.append(number).append(",Bo,Rep,Rep,2020-01-01,1\n"));
        applied(tenant, upload(tenant, rows.toString().getBytes(StandardCharsets.UTF_8)), "{}");
        return tenant;
    }

    private JsonNode full(TenantId tenant, String rows) {
        return upload(tenant, (HEADER + ADMINISTRATORS + rows).getBytes(StandardCharsets.UTF_8), "mode=full");
    }

    private String decision() {
        return "{\"goodRowsOnly\":true,\"absentLeave\":{\"lastDay\":\"%s\",\"reason\":\"not in the roster\"}}"
                .formatted(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
    }

    private boolean hasLeft(TenantId tenant, String number) {
        return api.get("/api/people/v1/persons/" + id(tenant, number), tenantAdmin(tenant)).json().path("spells")
                .get(0).has("to");
    }
}
