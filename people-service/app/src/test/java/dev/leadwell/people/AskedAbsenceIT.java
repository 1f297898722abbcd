package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.EventExamples;
import dev.leadwell.test.TestTokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Ada leads Bo, Bo leads Ana and Di, all of them employed since 2020. */
class AskedAbsenceIT extends PeopleServiceIT {
    private static final String API = "/api/people/v1";
    private static final String EVENT = "people.absence-changed.v1";
    private TenantId tenant;
    private LocalDate today;

    @BeforeEach
    void roster() {
        tenant = tenant();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,hired,supervisor_number
                1,Ada,Top,President,2020-01-01,
                2,Bo,Mid,Manager,2020-01-01,1
                3,Ana,Ruiz,Rep,2020-01-01,2
                4,Di,Ode,Rep,2020-01-01,2
                """.getBytes(StandardCharsets.UTF_8)), "{}");
    }

    // P6
    @Test
    void whatIsAskedForHoldsAndIsToldOnceSomebodyElseHasConfirmedIt() {
        var asked = asked("3", today.plusDays(30), today.plusDays(37));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.json().path("state").asString()).isEqualTo("asked");
        assertThat(outbox.of(tenant, EVENT)).isEmpty();
        assertThat(listed("3", "", as(tenant, "3"))).isEmpty();
        var confirmed = decide(asked, "\"1\"", as(tenant, "2"), confirm());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.json().path("decidedBy").asString()).isEqualTo(id(tenant, "2").toString());
        var told = outbox.of(tenant, EVENT);
        assertThat(told).hasSize(1);
        EventExamples.assertKeepsSchema(told.getFirst().type(), told.getFirst().payload());
        assertThat(told.getFirst().data().path("withdrawn").asBoolean()).isFalse();
        assertThat(listed("3", "", as(tenant, "1"))).containsExactly("confirmed");
    }

    @Test
    void aRefusedOneIsNotToldAndOnlyTheAskerAndDecidersSeeWhy() {
        var asked = asked("3", today.plusDays(30), today.plusDays(37));
        var refused = decide(asked, "\"1\"", as(tenant, "2"), Map.of("decision", "refuse", "refusal",
                Map.of("reason", "too-many-away", "text", "Di is away too.")));
        assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        assertThat(outbox.of(tenant, EVENT)).isEmpty();
        for (var who : List.of(as(tenant, "3"), as(tenant, "2"), peopleAdmin(tenant))) {
            assertThat(api.get(path(asked), who).text()).contains("Di is away too.");
        }
        assertThat(api.get(path(asked), as(tenant, "1")).status()).isEqualTo(404);
        assertThat(api.get(path(asked), as(tenant, "4")).status()).isEqualTo(404);
        assertThat(api.get(path(asked), TestTokens.program(tenant, "people:read")).status()).isEqualTo(404);
        assertThat(listed("3", "?states=refused", as(tenant, "1"))).isEmpty();
        assertThat(listed("3", "?states=refused", as(tenant, "3"))).containsExactly("refused");
        assertThat(api.get(API + "/journal?limit=200", tenantAdmin(tenant)).text()).contains("absence.refused")
                .doesNotContain("Di is away too.");
    }

    @Test
    void theAskerWithdrawsBeforeTheDecisionAndAsksToHaveItTakenBackAfterIt() {
        var asked = asked("3", today.plusDays(30), today.plusDays(37));
        assertThat(withdraw(asked, "\"1\"", as(tenant, "2")).status()).isEqualTo(403);
        assertThat(withdraw(asked, "\"1\"", as(tenant, "3")).status()).isEqualTo(204);
        assertThat(outbox.of(tenant, EVENT)).isEmpty();
        var again = asked("3", today.plusDays(30), today.plusDays(37));
        decide(again, "\"1\"", as(tenant, "2"), confirm());
        assertThat(withdraw(again, "\"2\"", as(tenant, "3")).status()).isEqualTo(403);
        var back = post(path(again) + "/take-back", as(tenant, "3"), "\"2\"", null);
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.json().path("state").asString()).isEqualTo("confirmed");
        assertThat(outbox.of(tenant, EVENT)).hasSize(1);
        assertThat(waiting(as(tenant, "2"))).containsExactly(again.json().path("absenceId").asString());
        var gone = decide(again, "\"3\"", as(tenant, "2"), confirm());
        assertThat(gone.json().path("state").asString()).as(gone.text()).isEqualTo("withdrawn");
        assertThat(outbox.of(tenant, EVENT).getLast().data().path("withdrawn").asBoolean()).isTrue();
    }

    @Test
    void aTakeBackThatIsRefusedLeavesTheAbsenceAsItIs() {
        var asked = asked("3", today.plusDays(30), today.plusDays(37));
        decide(asked, "\"1\"", as(tenant, "2"), confirm());
        post(path(asked) + "/take-back", as(tenant, "3"), "\"2\"", null);
        assertThat(post(path(asked) + "/take-back", as(tenant, "3"), "\"3\"", null).status()).isEqualTo(409);
        var kept = decide(asked, "\"3\"", as(tenant, "2"), Map.of("decision", "refuse", "refusal",
                Map.of("reason", "other")));
        assertThat(kept.json().path("state").asString()).as(kept.text()).isEqualTo("confirmed");
        assertThat(kept.json().has("takeBackAskedAt")).isFalse();
        assertThat(steps(asked, as(tenant, "3"))).containsExactly("absence.asked", "absence.confirmed",
                "absence.take-back-asked", "absence.take-back-refused");
        assertThat(steps(asked, as(tenant, "1"))).isEmpty();
        assertThat(api.get("/people/absences/" + asked.json().path("absenceId").asString(), as(tenant, "3")).text())
                .contains("Absence asked for", "Absence kept, not taken back", "Another reason", "Bo Mid");
        assertThat(outbox.of(tenant, EVENT)).hasSize(1);
    }

    @Test
    void nobodyDecidesAnOwnOneAndOnlyTheNextManagerUpOrHrDecides() {
        var asked = asked("2", today.plusDays(30), today.plusDays(37));
        assertThat(decide(asked, "\"1\"", as(tenant, "2"), confirm()).status()).isEqualTo(403);
        assertThat(decide(asked, "\"1\"", as(tenant, "4"), confirm()).status()).isEqualTo(404);
        assertThat(waiting(as(tenant, "2"))).isEmpty();
        assertThat(waiting(as(tenant, "1"))).hasSize(1);
        var own = api.post(API + "/me/absences", peopleAdmin(tenant),
                Map.of("from", today.plusDays(3).toString(), "to", today.plusDays(4).toString()));
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        var self = decide(own, "\"1\"", peopleAdmin(tenant), confirm());
        assertThat(self.status()).isEqualTo(403);
        assertThat(self.json().path("type").asString()).endsWith("own-record");
        assertThat(decide(own, "\"1\"", TestTokens.acting(tenant, id(tenant, "A-1"), id(tenant, "A-2")), confirm())
                .status()).isEqualTo(403);
        assertThat(waiting(peopleAdmin(tenant))).doesNotContain(own.json().path("absenceId").asString()).hasSize(1);
        assertThat(decide(own, "\"1\"", tenantAdmin(tenant), confirm()).status()).isEqualTo(200);
    }

    @Test
    void inTheManagersAbsenceTheNextAboveDecides() {
        var asked = asked("3", today.plusDays(30), today.plusDays(37));
        assertThat(waiting(as(tenant, "1"))).isEmpty();
        assertThat(decide(asked, "\"1\"", as(tenant, "1"), confirm()).status()).isEqualTo(404);
        assertThat(api.post(API + "/absences", peopleAdmin(tenant), Map.of("personId", id(tenant, "2"), "from",
                today.toString(), "to", today.plusDays(3).toString())).status()).isEqualTo(201);
        assertThat(decide(asked, "\"1\"", as(tenant, "2"), confirm()).status()).isEqualTo(404);
        assertThat(waiting(as(tenant, "1"))).hasSize(1);
        assertThat(decide(asked, "\"1\"", as(tenant, "1"), confirm()).status()).isEqualTo(200);
    }

    @Test
    void aManagerCannotExcuseAnOwnSessionFromTheFirstDayOnHrConfirms() {
        var asked = asked("3", today, today.plusDays(2));
        var late = decide(asked, "\"1\"", as(tenant, "2"), confirm());
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.json().path("code").asString()).isEqualTo("refused.absence.begun");
        api.put(API + "/persons/" + id(tenant, "2") + "/roles", tenantAdmin(tenant),
                Map.of("roles", List.of("people-admin")),
                api.get(API + "/persons/" + id(tenant, "2"), tenantAdmin(tenant)).header("ETag"));
        assertThat(decide(asked, "\"1\"", as(tenant, "2"), confirm()).json().path("code").asString())
                .isEqualTo("refused.absence.begun");
        var recorded = api.post(API + "/absences", as(tenant, "2"), Map.of("personId", id(tenant, "4"), "from",
                today.toString(), "to", today.plusDays(1).toString()));
        assertThat(recorded.json().path("code").asString()).isEqualTo("refused.absence.begun");
        assertThat(decide(asked, "\"1\"", peopleAdmin(tenant), confirm()).status()).isEqualTo(200);
    }

    @Test
    void overlapsWithWhatIsAskedForOrHoldsAreRefusedNamingBoth() {
        var from = today.plusDays(30);
        asked("3", from, from.plusDays(7));
        var overlapping = asked("3", from.plusDays(6), from.plusDays(9));
        assertThat(overlapping.status()).isEqualTo(409);
        assertThat(overlapping.json().path("code").asString()).isEqualTo("refused.absences-overlap-asked");
        assertThat(overlapping.text()).contains(from.plusDays(8).toString(), from.plusDays(6).toString(),
                from.toString());
        var recorded = api.post(API + "/absences", peopleAdmin(tenant), Map.of("personId", id(tenant, "3"), "from",
                from.plusDays(6).toString(), "to", from.plusDays(9).toString()));
        assertThat(recorded.status()).isEqualTo(409);
        assertThat(asked("3", from.plusDays(7), from.plusDays(9)).status()).isEqualTo(201);
        assertThat(asked("3", LocalDate.parse("2019-12-30"), LocalDate.parse("2020-01-03")).status()).isEqualTo(422);
    }

    @Test
    void theSecondOfTwoDecidersIsShownTheCurrentState() {
        var asked = asked("3", today.plusDays(30), today.plusDays(37));
        assertThat(decide(asked, null, as(tenant, "2"), confirm()).status()).isEqualTo(428);
        assertThat(decide(asked, "\"1\"", as(tenant, "2"), confirm()).status()).isEqualTo(200);
        var late = decide(asked, "\"1\"", peopleAdmin(tenant), confirm());
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().at("/current/state").asString()).isEqualTo("confirmed");
        assertThat(decide(asked, "\"2\"", peopleAdmin(tenant), confirm()).status()).isEqualTo(409);
        assertThat(decide(asked, "\"2\"", peopleAdmin(tenant), Map.of("decision", "refuse")).status()).isEqualTo(422);
    }

    // P7
    @Test
    void whatBeganBeforeTodayIsAnOpeningFactUntilTheTenantIsLive() {
        var before = api.post(API + "/absences", peopleAdmin(tenant), Map.of("personId", id(tenant, "3"), "from",
                "2025-08-04", "to", "2025-08-16"));
        assertThat(before.json().path("openingFact").asBoolean()).as(before.text()).isTrue();
        assertThat(outbox.of(tenant, EVENT).getLast().data().path("openingFact").asBoolean()).isTrue();
        assertThat(api.get("/people/persons/" + id(tenant, "3") + "/absences", as(tenant, "2")).text())
                .contains("from before Leadwell");
        var after = api.post(API + "/absences", peopleAdmin(tenant), Map.of("personId", id(tenant, "3"), "from",
                today.toString(), "to", today.plusDays(1).toString()));
        assertThat(after.json().path("openingFact").asBoolean()).isFalse();
    }

    private Answer asked(String number, LocalDate from, LocalDate to) {
        return api.post(API + "/me/absences", as(tenant, number), Map.of("from", from.toString(), "to", to.toString(),
                "halfDays", List.of(Map.of("date", from.toString(), "half", "afternoon"))));
    }

    private static Map<String, Object> confirm() {
        return Map.of("decision", "confirm");
    }

    private Answer decide(Answer asked, @Nullable String version, String by, Map<String, Object> decision) {
        return post(path(asked) + "/decision", by, version, decision);
    }

    private Answer withdraw(Answer asked, String version, String by) {
        return api.send(api.request(path(asked), by).header("If-Match", version).DELETE());
    }

    private static String path(Answer asked) {
        return API + "/absences/" + asked.json().path("absenceId").asString();
    }

    private List<String> waiting(String by) {
        return api.get(API + "/absences/waiting", by).json().path("items").valueStream()
                .map(one -> one.path("absenceId").asString()).toList();
    }

    /** G6 */
    private List<String> steps(Answer asked, String by) {
        return api.get(path(asked) + "/steps", by).json().path("items").valueStream()
                .map(one -> one.path("what").asString()).toList();
    }

    private List<String> listed(String number, String query, String by) {
        return api.get(API + "/persons/" + id(tenant, number) + "/absences" + query, by).json().path("items")
                .valueStream().map(one -> one.path("state").asString()).toList();
    }

    private Answer post(String path, String by, @Nullable String ifMatch, @Nullable Map<String, Object> body) {
        var request = api.request(path, by).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return api.send(request.POST(body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }
}
