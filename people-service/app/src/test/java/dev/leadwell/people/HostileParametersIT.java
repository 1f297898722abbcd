package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.web.Cursors;
import dev.leadwell.test.Api.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values that nobody means: each is a problem with the field's name, and none is a failure of ours. */
class HostileParametersIT extends PeopleServiceIT {
    private static final String PATH = "/api/people/v1";
    private static final List<String> DAYS = List.of("0000-01-01", "-0001-01-01", "-999999999-01-01", "10000-01-01",
            "+10000-01-01", "+999999999-12-31", "2026-02-31", "31.12.2026", "99999999999999999999", "%00", "%ED%A0%80",
            "2026-11-18&asOf=x", "x".repeat(10_000));
    private static final List<String> CURSORS = List.of("rubbish", "%00", "%ED%A0%80", "x".repeat(2_000), encoded("a"),
            encoded("a\u001fb"), encoded("\u001f"), encoded("a\0\u001f" + new UUID(0, 0)), Cursors.encode("-1"),
            Cursors.encode("4294967295"), Cursors.encode("99999999999999999999"), Cursors.encode("1", "2", "3"),
            Cursors.encode("+999999999-12-31", new UUID(0, 0).toString()),
            Cursors.encode("+10000-01-01", new UUID(0, 0).toString()),
            Cursors.encode("-0001-01-01", new UUID(0, 0).toString()),
            Cursors.encode("+1000000000-12-31T23:59:59Z", new UUID(0, 0).toString()),
            Cursors.encode("-1000000000-01-01T00:00:00Z", new UUID(0, 0).toString()),
            Cursors.encode("2026-11-18T00:00:00Z", "no-uuid"));

    @Test
    void aCursorThatCannotBeReadIsRefusedWithTheField() {
        var tenant = tenant();
        var importId = upload(tenant, "employee_number,first_name,last_name,job_title,supervisor_number\n1,A,B,C,\n"
                .getBytes(StandardCharsets.UTF_8)).path("importId").asString();
        var failed = new ArrayList<String>();
        for (var cursor : CURSORS) {
            for (var path : List.of("/journal?cursor=", "/imports/" + importId + "/changes?cursor=",
                    "/imports/" + importId + "/absent?cursor=")) {
                var answer = api.get(PATH + path + cursor, tenantAdmin(tenant));
                if (answer.status() != 400 || !answer.json().at("/faults/0/field").asString().equals("cursor")) {
                    failed.add(path + cursor + " " + answer.status() + " " + answer.text());
                }
            }
            for (var path : List.of(PATH + "/persons?cursor=", "/people/absences?after=", "/people/absences?waiting=",
                    "/people/absences/own?after=", PATH + "/absences/waiting?cursor=", "/people/directory?after=",
                    "/people/journal?after=", PATH + "/titles?cursor=", "/people/settings/titles?after=")) {
                see(failed, path + cursor, api.get(path + cursor, tenantAdmin(tenant)));
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void noParameterOfAPageOrOperationIsAFailureOfOurs() {
        var tenant = tenant();
        var person = id(tenant, "A-3");
        var title = api.get(PATH + "/titles", tenantAdmin(tenant)).json().at("/items/0/titleId").asString();
        var failed = new ArrayList<String>();
        for (var day : DAYS) {
            see(failed, day, api.get("/people/directory?asOf=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get("/people/directory?q=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get(PATH + "/journal?from=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get("/people/journal?to=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get("/people/import/" + person + "?after=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get(PATH + "/persons?limit=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get("/people/settings?done=" + day, tenantAdmin(tenant)));
            see(failed, day, api.form("/people/absences", tenantAdmin(tenant), "number=" + day + "&from=" + day
                    + "&lastDay=" + day + "&idempotencyKey=" + UUID.randomUUID()));
            see(failed, day, api.form("/people/absences/own", tenantAdmin(tenant), "from=" + day + "&lastDay=" + day
                    + "&otherHalves=" + day + "&firstHalf=" + day + "&idempotencyKey=" + UUID.randomUUID()));
            see(failed, day, api.form("/people/absences/confirm", tenantAdmin(tenant), "picked=" + day + "@" + day));
            see(failed, day, api.form("/people/import/" + person + "/apply", tenantAdmin(tenant),
                    "version=" + day + "&lastDay=" + day + "&person=" + day));
            see(failed, day, api.form("/people/settings/titles", tenantAdmin(tenant), "name=" + day + "&from=" + day
                    + "&level=" + day + "&idempotencyKey=" + UUID.randomUUID()));
            see(failed, day, api.get("/people/settings/titles/" + title + "/look?entry=" + day + "&from=" + day,
                    tenantAdmin(tenant)));
            see(failed, day, api.get("/people/settings/titles/" + title + "/look?level=" + day + "&from=" + day,
                    tenantAdmin(tenant)));
            see(failed, day, api.form("/people/settings/titles/" + title + "/entries", tenantAdmin(tenant),
                    "version=1&entry=" + day + "&from=" + day + "&level=1"));
            see(failed, day, api.get(PATH + "/titles/" + title + "/meaning?day=" + day, tenantAdmin(tenant)));
            see(failed, day,
                    api.get(PATH + "/titles/" + title + "/meaning?day=2026-12-01&knownAt=" + day + "T00:00:00Z",
                            tenantAdmin(tenant)));
            see(failed, day, api.form("/people/settings", tenantAdmin(tenant),
                    "version=1&zone=Europe/Rome&firstDayOfWeek=MONDAY&holidays=" + day));
        }
        for (var day : List.of("9999-12-31", "9999-12-30", "0001-01-01")) {
            see(failed, day, api.get("/people/directory?asOf=" + day, tenantAdmin(tenant)));
            see(failed, day, api.get("/people/directory?asOf=" + day, as(tenant, "A-3")));
            see(failed, day, api.form("/people/absences", tenantAdmin(tenant), "number=A-3&from=" + day + "&lastDay="
                    + day + "&idempotencyKey=" + UUID.randomUUID()));
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void noDateOfABodyIsAFailureOfOurs() {
        var tenant = tenant();
        var person = PATH + "/persons/" + id(tenant, "A-3");
        var failed = new ArrayList<String>();
        var days = new ArrayList<>(DAYS);
        days.addAll(List.of("9999-12-31", "0001-01-01", "9999-12-30"));
        for (var day : days) {
            body(failed, tenantAdmin(tenant), "POST", PATH + "/absences",
                    Map.of("personId", id(tenant, "A-3"), "from", day, "to", day));
            body(failed, tenantAdmin(tenant), "POST", PATH + "/absences",
                    Map.of("personId", id(tenant, "A-3"), "from", "2026-01-01", "to", day));
            body(failed, tenantAdmin(tenant), "POST", PATH + "/me/absences", Map.of("from", day, "to", day, "halfDays",
                    List.of(Map.of("date", day, "half", "morning"))));
            body(failed, tenantAdmin(tenant), "POST", person + "/assignments", Map.of("from", day, "title", "x"));
            body(failed, tenantAdmin(tenant), "PUT", person + "/working-hours", Map.of("from", day, "days", List.of()));
            body(failed, tenantAdmin(tenant), "POST", PATH + "/titles",
                    Map.of("name", "T" + day, "from", day, "rep", true, "leadsManagers", true));
            body(failed, tenantAdmin(tenant), "POST", person + "/leaving", Map.of("lastDay", day, "reason", "x"));
        }
        assertThat(failed).isEmpty();
    }

    private void body(List<String> failed, String token, String method, String path, Map<String, Object> body) {
        see(failed, path + body, api.send(api.request(path, token).header("Content-Type", "application/json")
                .header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID().toString()).method(method,
                        HttpRequest.BodyPublishers.ofString(tools.jackson.databind.json.JsonMapper.shared()
                                .writeValueAsString(body)))));
    }

    private static void see(List<String> failed, String what, Answer answer) {
        if (answer.status() >= 500) {
            failed.add(what.substring(0, Math.min(200, what.length())) + " " + answer.status() + " " + answer.text());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(Base64.getUrlEncoder().withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
