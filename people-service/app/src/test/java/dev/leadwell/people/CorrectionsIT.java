package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole life of one person by the API: each step an operation of its own. */
class CorrectionsIT extends PeopleServiceIT {
    private static final String PERSONS = "/api/people/v1/persons";
    private static final String ANA = """
            {"particulars": {"employeeNumber": "1042", "givenName": "Ana", "familyName": "Ruiz", "email": "Ana@example.com",
             "zone": "Europe/Madrid"}, "assignment": {"from": "2024-03-01", "title": "Rep"}}""";

    // P1
    @Test
    void whatWasRecordedWronglyIsCorrectedAndWhatWasKnownStaysReadable() {
        var tenant = tenant();
        var ana = hired(tenant);
        var before = Instant.now();
        var corrected = put(tenant, ana + "/spells/2024-03-01", "{\"hired\": \"2024-02-01\"}");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.json().at("/assignments/0/from").asString()).isEqualTo("2024-02-01");
        var known = api.get(ana + "?knownOn=" + before, peopleAdmin(tenant));
        assertThat(known.json().at("/spells/0/from").asString()).as(known.text()).isEqualTo("2024-03-01");
        assertThat(api.get(ana + "?knownOn=2020-01-01T00:00:00Z", peopleAdmin(tenant)).status()).isEqualTo(404);

        var trainee = put(tenant, ana + "/assignments/2024-02-01",
                "{\"from\": \"2024-02-01\", \"to\": \"2025-01-01\", \"title\": \"Trainee\"}");
        assertThat(trainee.json().at("/assignments/0/title").asString()).as(trainee.text()).isEqualTo("Trainee");
        var outside = put(tenant, ana + "/assignments/2024-02-01", "{\"from\": \"2023-01-01\", \"title\": \"Rep\"}");
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.text()).contains("Ana Ruiz is not employed on every day as Rep from");
        assertThat(put(tenant, ana + "/assignments/2020-01-01", "{\"from\": \"2023-01-01\", \"title\": \"Rep\"}")
                .status()).isEqualTo(404);
    }

    // P1
    @Test
    void theRosterOfADayIsReadAsItWasKnownAtAMomentAlsoOfABranch() {
        var tenant = tenant();
        var ana = hired(tenant);
        var boss = ana.substring(ana.lastIndexOf('/') + 1);
        var bea = post(tenant, ANA.replace("1042", "1043").replace("Ana", "Bea").replace("\"title\"",
                "\"managerId\": \"" + boss + "\", \"title\""));
        assertThat(bea.status()).as(bea.text()).isEqualTo(201);
        var before = Instant.now();
        put(tenant, ana + "/spells/2024-03-01", "{\"hired\": \"2024-02-01\"}");
        assertThat(names(tenant, "?asOf=2024-02-15")).containsExactly("Ana");
        assertThat(names(tenant, "?asOf=2024-02-15&knownOn=" + before)).isEmpty();
        assertThat(names(tenant, "?asOf=2024-04-01&below=" + boss)).containsExactly("Bea");
        var first = api.get("/api/people/v1/roster?asOf=2024-04-01&limit=2", peopleAdmin(tenant)).json();
        assertThat(first.path("items")).hasSize(2);
        var rest = api.get("/api/people/v1/roster?asOf=2024-04-01&cursor=" + first.path("next").asString(),
                peopleAdmin(tenant)).json().path("items").valueStream()
                .map(one -> one.path("employeeNumber").asString())
                .toList();
        assertThat(rest).containsExactly("1042", "1043", "A-1");
    }

    /** Without those who administer the tenant. */
    private List<String> names(TenantId tenant, String asked) {
        return api.get("/api/people/v1/roster" + asked, peopleAdmin(tenant)).json().path("items").valueStream()
                .map(one -> one.path("givenName").asString()).filter(name -> !name.equals("Sample")).toList();
    }

    // P1
    @Test
    void aLeavingIsChangedUndoneAndFollowedByAnotherEmployment() {
        var tenant = tenant();
        var ana = hired(tenant);
        assertThat(send(tenant, "DELETE", ana + "/leaving", "").status()).isEqualTo(409);
        assertThat(send(tenant, "POST", ana + "/leaving", "{\"lastDay\": \"2025-06-30\", \"reason\": \"resigned\"}")
                .status()).isEqualTo(200);
        var changed = put(tenant, ana + "/leaving", "{\"lastDay\": \"2025-07-31\", \"reason\": \"end of contract\"}");
        assertThat(changed.json().at("/spells/0/to").asString()).as(changed.text()).isEqualTo("2025-08-01");
        var again = send(tenant, "POST", ana + "/spells", "{\"from\": \"2025-07-01\", \"title\": \"Senior rep\"}");
        assertThat(again.status()).as(again.text()).isEqualTo(422);
        var back = send(tenant, "POST", ana + "/spells", "{\"from\": \"2025-09-01\", \"title\": \"Senior rep\"}");
        assertThat(back.json().path("spells")).as(back.text()).hasSize(2);
        assertThat(send(tenant, "DELETE", ana + "/assignments/2025-09-01", "").json().path("assignments")).hasSize(1);
    }

    // P1
    @Test
    void aNumberOrAnAddressIsOnePersonsAndAnotherIsToldWhose() {
        var tenant = tenant();
        var ana = hired(tenant);
        var twice = post(tenant, ANA.replace("1042", "1043"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("ana@example.com".replace("ana@", "Ana@"), "belongs to Ana Ruiz", "email");
        assertThat(post(tenant, ANA.replace("Ana@", "bea@")).text()).contains("1042 belongs to Ana Ruiz");
        var married = put(tenant, ana + "/particulars",
                """
                        {"employeeNumber": "1042-B", "givenName": "Ana", "familyName": "Ruiz Gil", "zone": "Atlantic/Canary"}""");
        assertThat(married.json().path("familyName").asString()).as(married.text()).isEqualTo("Ruiz Gil");
        assertThat(married.json().path("zone").asString()).isEqualTo("Atlantic/Canary");
        assertThat(id(tenant, "1042-B").toString()).isEqualTo(married.json().path("personId").asString());
        assertThat(post(tenant, ANA).status()).as("number and address are free").isEqualTo(201);
        assertThat(put(tenant, ana + "/particulars", """
                {"employeeNumber": "1", "givenName": "A", "familyName": "R", "zone": "+02:00"}""").text())
                .contains("No such time zone");
    }

    // G6
    @Test
    void eachOfThemIsAnEntryInTheLogAndAnEvent() {
        var tenant = tenant();
        var ana = hired(tenant);
        put(tenant, ana + "/spells/2024-03-01", "{\"hired\": \"2024-02-01\"}");
        var log = api.get("/api/people/v1/journal?aggregateId=" + ana.substring(ana.lastIndexOf('/') + 1),
                tenantAdmin(tenant)).json().path("items").valueStream().map(one -> one.path("what").asString())
                .toList();
        assertThat(log).containsExactly("person.hire-date-corrected", "person.hired");
    }

    private String hired(TenantId tenant) {
        var hired = post(tenant, ANA);
        assertThat(hired.status()).as(hired.text()).isEqualTo(201);
        assertThat(hired.json().path("email").asString()).isEqualTo("Ana@example.com");
        return PERSONS + "/" + hired.json().path("personId").asString();
    }

    private Answer post(TenantId tenant, String body) {
        return send(tenant, "POST", PERSONS, body);
    }

    private Answer put(TenantId tenant, String path, String body) {
        return send(tenant, "PUT", path, body);
    }

    private Answer send(TenantId tenant, String method, String path, String body) {
        var request = api.request(path, peopleAdmin(tenant)).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!path.equals(PERSONS)) {
            var person = path.replaceFirst("(/persons/[^/]+).*", "$1");
            request.header("If-Match", String.valueOf(api.get(person, peopleAdmin(tenant)).header("ETag")));
        }
        return api.send(request.method(method, BodyPublishers.ofString(body)));
    }
}
