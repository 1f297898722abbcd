package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.EventExamples;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Titles by the API. */
class TitlesIT extends PeopleServiceIT {
    private static final String PATH = "/api/people/v1/titles";
    private static final String TOLD = "people.title-changed.v1";
    private static final String ROWS = """
            employee_number,first_name,last_name,job_title,hired,supervisor_number
            1,Ada,Top,President,2020-01-01,
            2,Bo,Under,%s,2020-01-01,1
            """;

    // P3
    @Test
    void whatATitleMeantOnADayAsKnownAtAnInstantIsAnsweredAndFormerEntriesStay() {
        var tenant = tenant();
        clock.set("2026-11-02T09:00:00Z");
        var added = add(tenant, Map.of("name", "Account executive", "level", 2, "rep", false, "leadsManagers", false));
        clock.set("2026-11-09T09:00:00Z");
        var changed = change(tenant, added.json(), Map.of("from", "2026-12-01", "level", 2, "rep", true,
                "leadsManagers", false));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        clock.set("2026-11-16T09:00:00Z");
        var corrected = correct(tenant, changed.json(), "2026-12-01",
                Map.of("from", "2026-12-15", "level", 3, "rep", true, "leadsManagers", false));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(known(tenant, added, "2026-12-05", "2026-11-08T00:00:00Z")).isEqualTo("0001-01-01 2 false");
        assertThat(known(tenant, added, "2026-12-05", "2026-11-10T00:00:00Z")).isEqualTo("2026-12-01 2 true");
        assertThat(known(tenant, added, "2026-12-05", "2026-11-17T00:00:00Z")).isEqualTo("0001-01-01 2 false");
        assertThat(known(tenant, added, "2026-12-15", "2026-11-17T00:00:00Z")).isEqualTo("2026-12-15 3 true");
        assertThat(meaning(tenant, added, "2026-12-15", "2026-11-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(meaning(tenant, added, "2026-12-15", "2026-11-17T00:00:00Z").json().path("recordedBy").asString())
                .isEqualTo(id(tenant, "A-2").toString());
        clock.backToReal();
        var told = outbox.of(tenant, TOLD).stream().filter(seen -> seen.aggregateId().equals(id(added))).toList();
        assertThat(told).extracting(seen -> seen.version()).containsExactly(1L, 2L, 3L);
        told.forEach(seen -> EventExamples.assertKeepsSchema(TOLD, seen.payload()));
    }

    // P3
    @Test
    void ofANameThereIsOneTitleWithoutRegardToCaseAndSpaces() {
        var tenant = tenant();
        add(tenant, Map.of("name", "Account executive", "rep", true, "leadsManagers", false));
        var again = add(tenant, Map.of("name", " account  EXECUTIVE", "rep", true, "leadsManagers", false));
        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.text()).contains("title-exists", "Account executive");
        var blank = add(tenant, Map.of("name", " \u00a0 ", "rep", true, "leadsManagers", false));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.json().at("/faults/0/field").asString()).isEqualTo("name");
    }

    // P3
    @Test
    void aTitleInARosterRowThatIsUnknownIsMadeWhenTheRowIsAppliedAndNotBefore() {
        var tenant = tenant();
        var uploaded = upload(tenant, ROWS.formatted("Trainee").getBytes(StandardCharsets.UTF_8));
        assertThat(names(tenant)).doesNotContain("Trainee");
        applied(tenant, uploaded, "{}");
        assertThat(names(tenant)).contains("President", "Trainee", "Store Permanent Checker");
        applied(tenant, upload(tenant, ROWS.formatted("TRAINEE ").getBytes(StandardCharsets.UTF_8)), "{}");
        assertThat(outbox.of(tenant, TOLD).stream().filter(seen -> seen.data().path("name").asString()
                .equalsIgnoreCase("Trainee"))).singleElement().satisfies(seen -> assertThat(seen.data().path("entries")
                        .get(0).toString()).contains("\"from\":\"0001-01-01\"", "\"rep\":false"));
    }

    // P3
    @Test
    void anImportFindsAPromotionByTheLevelsOfTheTitlesAndAnAssignmentTellsWhatItsTitleMeantOnItsFirstDay() {
        var tenant = tenant();
        add(tenant, Map.of("name", "Account executive", "level", 2, "rep", true, "leadsManagers", false));
        add(tenant, Map.of("name", "Senior account executive", "level", 3, "rep", true, "leadsManagers", false));
        applied(tenant, upload(tenant, ROWS.formatted("Account executive").getBytes(StandardCharsets.UTF_8)), "{}");
        var up = upload(tenant, ROWS.formatted("Senior account executive").getBytes(StandardCharsets.UTF_8));
        assertThat(up.path("counts").path("promoted").asInt()).as(up.toString()).isEqualTo(1);
        applied(tenant, up, "{}");
        assertThat(outbox.of(tenant, "people.person-changed.v1").getLast().data().path("assignments")
                .findValues("level")).extracting(JsonNode::asInt).containsExactly(2, 3);
        assertThat(api.get("/people/persons/" + id(tenant, "2"), peopleAdmin(tenant)).text())
                .contains("promoted, level 2 → 3");
        var given = api.send(api.request("/api/people/v1/persons/" + id(tenant, "2") + "/assignments",
                peopleAdmin(tenant)).header("Content-Type", "application/json").header("If-Match", "*")
                .header("Idempotency-Key", "level").POST(HttpRequest.BodyPublishers.ofString(
                        "{\"from\":\"2027-12-01\",\"title\":\"Senior account executive\",\"level\":9}")));
        assertThat(given.json().path("assignments").findValues("level")).extracting(JsonNode::asInt)
                .containsExactly(2, 3, 9);
    }

    // P3
    @Test
    void aTitleInUseIsNotWithdrawnAndAWithdrawnOneIsTakenUpAgain() {
        var tenant = tenant();
        applied(tenant, upload(tenant, ROWS.formatted("Trainee").getBytes(StandardCharsets.UTF_8)), "{}");
        var trainee = title(tenant, "Trainee");
        var refused = withdraw(tenant, trainee);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("title-in-use", "held by one person");
        applied(tenant, upload(tenant, ROWS.formatted("President").getBytes(StandardCharsets.UTF_8)), "{}");
        assertThat(withdraw(tenant, trainee).status()).isEqualTo(204);
        assertThat(names(tenant)).doesNotContain("Trainee");
        var gone = change(tenant, api.get(PATH + "/" + trainee.path("titleId").asString(), peopleAdmin(tenant)).json(),
                Map.of("from", "2026-12-01", "rep", true, "leadsManagers", false));
        assertThat(gone.text()).contains("title-withdrawn");
        var again = add(tenant, Map.of("name", "trainee", "from", "2026-12-01", "rep", true, "leadsManagers", false));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().path("titleId")).isEqualTo(trainee.path("titleId"));
        assertThat(again.json().path("entries")).hasSize(2);
        assertThat(again.json().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void theSecondOfTwoEditorsIsShownTheCurrentStateAndNothingIsChangedByNothing() {
        var tenant = tenant();
        var added = add(tenant, Map.of("name", "Closer", "level", 2, "rep", true, "leadsManagers", false)).json();
        var same = Map.<String, Object>of("from", "2026-12-01", "level", 2, "rep", true, "leadsManagers", false);
        assertThat(change(tenant, added, same).json().path("version").asInt()).isEqualTo(1);
        var other = Map.<String, Object>of("from", "2026-12-01", "level", 3, "rep", true, "leadsManagers", false);
        assertThat(change(tenant, added, other).json().path("version").asInt()).isEqualTo(2);
        var late = change(tenant, added, same);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/entries/1/level").asInt()).isEqualTo(3);
        assertThat(correct(tenant, late.json().path("current"), "2026-11-01", other).status()).isEqualTo(404);
    }

    @Test
    void titlesAreReadPageByPageByNameAndByAdministratorsOnly() {
        var tenant = tenant();
        for (var name : List.of("Beta", "alpha", "Gamma")) {
            add(tenant, Map.of("name", name, "rep", false, "leadsManagers", false));
        }
        var first = api.get(PATH + "?limit=2", peopleAdmin(tenant)).json();
        assertThat(first.path("items").findValuesAsString("name")).containsExactly("Administrator", "alpha");
        var second = api.get(PATH + "?limit=2&cursor=" + first.path("next").asString(), peopleAdmin(tenant)).json();
        assertThat(second.path("items").findValuesAsString("name")).containsExactly("Beta", "Gamma");
        assertThat(api.get(PATH, as(tenant, "A-3")).status()).isEqualTo(403);
        assertThat(api.get(PATH + "/" + id(title(tenant, "Beta")), peopleAdmin(tenant())).status()).isEqualTo(404);
    }

    private Answer add(TenantId tenant, Map<String, Object> body) {
        return api.post(PATH, peopleAdmin(tenant), body);
    }

    private Answer change(TenantId tenant, JsonNode title, Map<String, Object> body) {
        return send(tenant, "POST", PATH + "/" + id(title) + "/entries", title, body);
    }

    private Answer correct(TenantId tenant, JsonNode title, String from, Map<String, Object> body) {
        return send(tenant, "PUT", PATH + "/" + id(title) + "/entries/" + from, title, body);
    }

    private Answer withdraw(TenantId tenant, JsonNode title) {
        return send(tenant, "DELETE", PATH + "/" + id(title), title, Map.of());
    }

    private Answer send(TenantId tenant, String method, String path, JsonNode title, Map<String, Object> body) {
        return api.send(api.request(path, peopleAdmin(tenant)).header("Content-Type", "application/json")
                .header("If-Match", "\"" + title.path("version").asLong() + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private Answer meaning(TenantId tenant, Answer title, String on, String knownAt) {
        return api.get(PATH + "/" + id(title) + "/meaning?day=" + on + "&knownAt=" + knownAt, peopleAdmin(tenant));
    }

    private String known(TenantId tenant, Answer title, String on, String knownAt) {
        var entry = meaning(tenant, title, on, knownAt).json();
        return entry.path("from").asString() + " " + entry.path("level").asInt() + " " + entry.path("rep").asBoolean();
    }

    private List<String> names(TenantId tenant) {
        return api.get(PATH + "?limit=200", peopleAdmin(tenant)).json().path("items").findValuesAsString("name");
    }

    private JsonNode title(TenantId tenant, String name) {
        for (var title : api.get(PATH + "?limit=200", peopleAdmin(tenant)).json().path("items")) {
            if (title.path("name").asString().equals(name)) {
                return title;
            }
        }
        throw new AssertionError(names(tenant));
    }

    private static String id(Answer title) {
        return id(title.json());
    }

    private static String id(JsonNode title) {
        return title.path("titleId").asString();
    }
}
