package dev.leadwell.system.operation;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands in Foodmart: one id of each kind, and every id that an answer has shown to somebody there. */
public final class FoodmartIds {
    static final String TENANT = "0f00d3a7-0000-4000-8000-000000000001";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static @Nullable FoodmartIds known;
    private final Installation at;
    private final Map<String, String> byParameter = new HashMap<>();
    private final StringBuilder seen = new StringBuilder();

    private FoodmartIds(Installation at) {
        this.at = at;
    }

    /** Once for an installation: what is collected is partly made for it. */
    public static synchronized FoodmartIds collected(Installation at) {
        var found = known;
        if (found == null || found.at != at) {
            found = new FoodmartIds(at);
            found.collect();
            known = found;
        }
        return found;
    }

    /** By the names of path and query parameters. */
    public Map<String, String> byParameter() {
        return byParameter;
    }

    public String of(String parameter) {
        return byParameter.getOrDefault(parameter, "");
    }

    public Set<String> everyId() {
        return ID.matcher(seen).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private void collect() {
        var manager = Caller.person(at, "martha");
        var comp = Caller.person(at, "sam");
        var admin = Caller.person(at, "ada");
        keep("importId", first(admin, "/api/people/v1/imports", "importId"));
        keep("titleId", first(admin, "/api/people/v1/titles", "titleId"));
        first(admin, "/api/people/v1/persons?limit=200", "personId");
        var pair = get(manager, "/api/coaching/v1/pairs").path("items").valueStream()
                .filter(one -> stays(admin, one.path("repId").asString())).findFirst().orElseThrow();
        keep("repId", pair.path("repId").asString());
        keep("managerId", pair.path("managerId").asString());
        keep("personId", of("repId"));
        keep("payeeId", of("managerId"));
        keep("of", of("managerId"));
        keep("absenceId", absence(admin));
        keep("absenceFileId", absenceFile(admin));
        keep("calendarId", calendar(manager));
        keep("weekId", first(manager, "/api/audit/v1/results", "weekId"));
        keep("sessionId", first(manager, "/api/coaching/v1/sessions", "sessionId"));
        keep("windowId", first(manager, "/api/coaching/v1/windows", "windowId"));
        var session = "/api/coaching/v1/sessions/" + of("sessionId");
        keep("pointId", id(post(manager, session + "/points", Map.of("text", "Discovery questions")), "pointId"));
        keep("itemId", id(post(manager, session + "/items",
                Map.of("text", "Record two calls", "ownerId", of("managerId"))), "itemId"));
        keep("planId", first(comp, "/api/comp/v1/plans", "planId"));
        keep("periodId", first(comp, "/api/comp/v1/periods", "periodId"));
        keep("statementId", first(comp, "/api/comp/v1/statements", "statementId"));
        byParameter.putAll(Map.of("version", "1", "run", "1", "component", "quota", "weekStart", "2026-11-16", "began",
                "2026-12-01", "day", "2026-12-01", "uid", "one@leadwell"));
    }

    /** Whether no end of the employment is known: what is asked for in twenty years fits. */
    private boolean stays(Caller admin, String personId) {
        return get(admin, "/api/people/v1/persons/" + personId).path("spells").valueStream()
                .anyMatch(spell -> spell.path("to").isMissingNode() || spell.path("to").isNull());
    }

    private String absence(Caller admin) {
        var path = "/api/people/v1/absences";
        var day = LocalDate.of(2050, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000));
        return id(post(admin, path, Map.of("personId", of("repId"), "from", day.toString(),
                "to", day.plusDays(2).toString(), "paid", true)), "absenceId");
    }

    private String absenceFile(Caller admin) {
        return id(noted(upload(admin, "/api/people/v1/absence-files", "absences.csv", "text/csv",
                "employee_number,from,last_day\r\n")), "fileId");
    }

    private String calendar(Caller manager) {
        var file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:one@leadwell\r\nSUMMARY:Legal\r\n"
                + "DTSTAMP:20261101T080000Z\r\nDTSTART:20261116T080000Z\r\nDTEND:20261116T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return id(noted(upload(manager, "/api/audit/v1/calendars", "work.ics", "text/calendar", file)), "calendarId");
    }

    private Answer upload(Caller caller, String path, String name, String type, String file) {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n--x--\r\n"
                .formatted(name, type, file);
        return caller.send("POST", at.address() + path,
                Map.of("Content-Type", "multipart/form-data; boundary=x", "Idempotency-Key", "isolation-" + name),
                body);
    }

    private JsonNode post(Caller caller, String path, Object body) {
        return noted(caller.send("POST", at.address() + path,
                Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString()), body));
    }

    private JsonNode get(Caller caller, String path) {
        return noted(caller.get(at.address() + path));
    }

    private JsonNode noted(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("Foodmart's own call was answered " + answer);
        }
        seen.append(answer.body());
        return answer.json();
    }

    private String first(Caller caller, String path, String name) {
        return id(get(caller, path).path("items").path(0), name);
    }

    private static String id(JsonNode node, String name) {
        var value = node.path(name).isMissingNode() ? node.path("id") : node.path(name);
        if (value.isMissingNode()) {
            throw new IllegalStateException("no " + name + " in " + node);
        }
        return value.asString();
    }

    private void keep(String parameter, String value) {
        byParameter.put(parameter, value);
    }
}
