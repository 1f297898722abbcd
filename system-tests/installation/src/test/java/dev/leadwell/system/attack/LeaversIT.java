package dev.leadwell.system.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.system.installation.Answer;
import dev.leadwell.system.installation.Caller;
import dev.leadwell.system.installation.Installation;
import dev.leadwell.system.operation.FoodmartIds;
import dev.leadwell.system.operation.Operations;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has left has no access anywhere. */
class LeaversIT {
    private static final Map<String, String> PAGE = Map.of("Accept", "text/html");

    @Test
    void whoHasLeftNeitherReadsNorWritesAnywhere() throws Exception { // G5
        var at = Installation.filled();
        var ids = FoodmartIds.collected(at);
        var shawn = Caller.person(at, "shawn");
        var fresh = Caller.person(at, "shawn");
        assertThat(shawn.get(at.address() + "/api/coaching/v1/sessions").status()).isEqualTo(200);
        leave(at, Caller.person(at, "noor"), "625");
        await("an open session ends within seconds").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1))
                .until(() -> refused(shawn.get(at.address() + "/api/coaching/v1/sessions")));
        var softly = new SoftAssertions();
        for (var service : Installation.SERVICES) {
            for (var operation : Operations.of(Installation.ROOT, service)) {
                var answer = fresh.send(operation.method().toUpperCase(Locale.ROOT),
                        at.address() + operation.filledWith(ids.byParameter()),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "Content-Type",
                                operation.mediaType().isEmpty() ? "application/json" : operation.mediaType()),
                        operation.body());
                softly.assertThat(refused(answer)).as("%s: %s", operation, answer).isTrue();
            }
        }
        for (var page : new String[]{"/", "/coaching/sessions", "/comp/statements", "/people/directory"}) {
            var answer = fresh.send("GET", at.address() + page, PAGE, null);
            softly.assertThat(answer.body()).as(page).doesNotContain("Sign out");
        }
        softly.assertAll();
    }

    @Test
    void whoHasLeftCannotSignInAgain() throws Exception { // G5
        var at = Installation.filled();
        leave(at, Caller.person(at, "noor"), "625");
        await("a sign-in is refused").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(1))
                .until(() -> !signsIn(at));
    }

    private static boolean signsIn(Installation at) {
        try {
            return !refused(Caller.person(at, "shawn").get(at.address() + "/api/coaching/v1/sessions"));
        } catch (IllegalStateException notAdmitted) {
            return false;
        }
    }

    private static boolean refused(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    /** Nothing where the person has left already. */
    private static void leave(Installation at, Caller noor, String number) {
        var persons = at.address() + "/api/people/v1/persons";
        var found = person(noor, persons, number);
        var spells = found.path("spells");
        if (spells.path(spells.size() - 1).has("to")) {
            return;
        }
        var answer = noor.send("POST", persons + "/" + found.path("personId").asString() + "/leaving",
                Map.of("Content-Type", "application/json", "Idempotency-Key", UUID.randomUUID().toString(), "If-Match",
                        "\"" + found.path("version").asLong() + "\""),
                Map.of("lastDay", LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1).toString(), "reason",
                        "resigned", "voluntary", true));
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }

    private static JsonNode person(Caller noor, String persons, String number) {
        var next = "";
        do {
            var page = noor.get(persons + "?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next)).json();
            for (var one : page.path("items")) {
                if (one.path("employeeNumber").asString().equals(number)) {
                    return one;
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        throw new IllegalStateException("nobody has the number " + number);
    }
}
