package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.kit.web.Cursors;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.QueryPlans;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the service once, then explains as the app role every statement that it prepared. Republishing is left out: it
 * reads everything, on purpose and streamed.
 */
class QueryPlanIT extends PeopleServiceIT {
    private static final String PATH = "/api/people/v1";

    @Autowired
    QueryPlans plans;

    @Test
    void noQueryReadsAWholeTable() {
        var tenant = tenant();
        var uploaded = upload(tenant, """
                employee_number,first_name,last_name,job_title,department,hired,supervisor_number
                1,Ada,Top,President,Head office,2020-01-01,
                2,Bo,Under,Rep,Stores,2020-01-01,1
                3,Cy,Under,Rep,Stores,2020-01-01,1
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(applied(tenant, uploaded, "{}").path("state").asString()).isEqualTo("applied");
        ok(api.get(PATH + "/roster?asOf=2026-11-01&limit=1", tenantAdmin(tenant)), "roster of a day");
        ok(api.get(PATH + "/roster?asOf=2026-11-01&below=" + id(tenant, "1"), tenantAdmin(tenant)), "branch of a day");
        write(tenant);
        read(tenant, uploaded.path("importId").asString());
        leaveAbsent(tenant);
        // A tenant has teams as it has managers: few, and sorting by their names reads those.
        assertThat(plans.findings("copy_team")).isEmpty();
    }

    private void leaveAbsent(TenantId tenant) {
        var full = upload(tenant, """
                employee_number,first_name,last_name,job_title,department,hired,supervisor_number
                1,Ada,Top,President,Head office,2020-01-01,
                """.getBytes(StandardCharsets.UTF_8), "mode=full");
        ok(api.get(PATH + "/imports/" + full.path("importId").asString() + "/absent?limit=1", tenantAdmin(tenant)),
                "absent");
        var decision = "{\"absentLeave\":{\"lastDay\":\"2026-11-30\",\"reason\":\"resigned\",\"personIds\":[\"%s\"]}}"
                .formatted(id(tenant, "2"));
        assertThat(applied(tenant, full, decision).path("state").asString()).isEqualTo("applied");
    }

    private void write(TenantId tenant) {
        var bo = PATH + "/persons/" + id(tenant, "2");
        change(tenant, "POST", bo + "/assignments",
                Map.of("from", "2026-12-01", "managerId", id(tenant, "3"), "title", "Senior rep"));
        change(tenant, "PUT", bo + "/working-hours", Map.of("from", "2026-01-01", "days",
                List.of(Map.of("day", "MONDAY", "stretches", List.of(Map.of("start", "09:00", "end", "17:00"))))));
        change(tenant, "PUT", bo + "/roles", Map.of("roles", List.of("comp-admin")));
        change(tenant, "PUT", bo + "/roles", Map.of("roles", List.of()));
        change(tenant, "POST", PATH + "/persons/" + id(tenant, "3") + "/leaving",
                Map.of("lastDay", "2027-11-30", "reason", "resigned"));
        var absence = api.post(PATH + "/absences", peopleAdmin(tenant),
                Map.of("personId", id(tenant, "2"), "from", "2026-08-03", "to", "2026-08-15"));
        ok(absence, "absence");
        ok(api.form("/people/absences", peopleAdmin(tenant),
                "number=2&from=2026-09-03&lastDay=2026-09-04&paid=true&idempotencyKey=form"),
                "absence by form");
        ok(api.send(api.request(PATH + "/absences/" + absence.json().path("absenceId").asString(), peopleAdmin(tenant))
                .header("If-Match", "*").DELETE()), "withdrawal");
        ask(tenant);
        titles(tenant);
        var settings = api.get(PATH + "/settings", tenantAdmin(tenant));
        ok(api.put(PATH + "/settings", tenantAdmin(tenant), settings.text(), settings.header("ETag")), "settings");
    }

    private void ask(TenantId tenant) {
        var asked = api.post(PATH + "/me/absences", as(tenant, "2"), Map.of("from", "2027-08-03", "to", "2027-08-15"));
        ok(asked, "asked");
        ok(api.get(PATH + "/absences/waiting", as(tenant, "1")), "waiting");
        var absence = "/absences/" + asked.json().path("absenceId").asString();
        change(tenant, "POST", PATH + absence + "/decision", Map.of("decision", "confirm"));
        ok(api.get(PATH + absence, as(tenant, "1")), "absence");
        ok(api.get(PATH + absence + "/steps", as(tenant, "2")), "steps");
        var file = api.upload(PATH + "/absence-files", peopleAdmin(tenant), "file", "absences.csv",
                "employee_number,from,last_day\n2,2027-12-20,2027-12-24\n".getBytes(StandardCharsets.UTF_8));
        ok(file, "file of absences");
        change(tenant, "POST", PATH + "/absence-files/" + file.json().path("fileId").asString() + "/apply", Map.of());
    }

    private void titles(TenantId tenant) {
        var added = api.post(PATH + "/titles", peopleAdmin(tenant),
                Map.of("name", "Closer", "rep", true, "leadsManagers", false));
        ok(added, "title");
        var one = PATH + "/titles/" + added.json().path("titleId").asString();
        var page = "/people/settings/titles/" + added.json().path("titleId").asString();
        ok(api.get(PATH + "/titles?limit=1", tenantAdmin(tenant)), "titles");
        ok(api.get(one + "/meaning?day=2026-12-01", tenantAdmin(tenant)), "meaning");
        ok(api.get("/people/settings/titles", tenantAdmin(tenant)), "page of titles");
        ok(api.get(page + "/look?from=2026-12-01&level=2", tenantAdmin(tenant)), "look");
        ok(api.form(page + "/entries", tenantAdmin(tenant), "version=1&from=2026-12-01&level=2"), "change");
        ok(api.form(page + "/withdraw", tenantAdmin(tenant), "version=2"), "withdrawal");
        ok(api.post(PATH + "/titles", peopleAdmin(tenant),
                Map.of("name", "closer", "rep", true, "leadsManagers", false)), "taken up");
    }

    private void change(TenantId tenant, String method, String path, Map<String, Object> body) {
        var person = path.substring(0, path.lastIndexOf('/'));
        ok(api.send(api.request(path, tenantAdmin(tenant)).header("Content-Type", "application/json")
                .header("If-Match", String.valueOf(api.get(person, tenantAdmin(tenant)).header("ETag")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))),
                path);
    }

    private void read(TenantId tenant, String importId) {
        for (var path : List.of("/me", "/persons?limit=1", "/persons/" + id(tenant, "2"),
                "/persons/" + id(tenant, "2") + "/absences", "/imports/" + importId,
                "/imports/" + importId + "/changes?limit=1", "/imports", "/settings",
                "/journal?limit=1", "/journal?who=2&from=2026-01-01T00:00:00Z")) {
            ok(api.get(PATH + path, tenantAdmin(tenant)), path);
        }
        for (var path : List.of("/directory", "/directory?q=und",
                "/directory?after=" + place(tenant, "top"), "/directory?asOf=2026-06-01",
                "/directory?before=" + place(tenant, "top"), "/directory?order=-number",
                "/directory?order=number&after=" + place(tenant, "1"), "/directory?order=title",
                "/directory?order=-title&before=" + place(tenant, "rep"), "/directory?order=-team",
                "/directory?order=team&after=" + place(tenant, "stores"), "/directory?order=-since",
                "/directory?order=since&after=" + place(tenant, "2020-01-01"),
                "/persons/" + id(tenant, "2"), "/import", "/import/" + importId, "/import/" + importId + "/progress",
                "/absences", "/absences/own", "/persons/" + id(tenant, "2") + "/absences", "/settings", "/journal",
                "/journal?what=2", "/dead-letters", "/fragments/nav",
                "/fragments/home", "/fragments/navigation")) {
            ok(api.get("/people" + path, tenantAdmin(tenant)), path);
        }
        for (var path : List.of("/directory", "/persons/" + id(tenant, "2"), "/absences", "/fragments/home",
                "/fragments/nav")) {
            ok(api.get("/people" + path, as(tenant, "1")), path);
        }
    }

    private String place(TenantId tenant, String key) {
        return Cursors.encode(key, "false", "top, ada", id(tenant, "1").toString());
    }

    private static void ok(Answer answer, String what) {
        assertThat(answer.status()).as(what + "\n" + answer.text()).isBetween(200, 303);
    }
}
