package dev.leadwell.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.leadwell.test.Api;
import dev.leadwell.test.Statements;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page needs is read once, however many people somebody leads. */
class ReadOnceIT extends CoachingIT {

    private Statements statements = new Statements();

    /** Not before the application has begun, which sets all loggers anew. */
    @BeforeEach
    void listen() {
        statements = Statements.heard();
    }

    @AfterEach
    void quiet() {
        statements.close();
    }

    @Test
    void aBranchOfManyManagersIsReadAsOneOfOne() {
        Roster roster = roster();
        page(roster, roster.vp, "/coaching/cadence", "language-known");
        List<String> one = sent(roster, roster.vp, "/coaching/cadence");
        List<String> home = sent(roster, roster.vp, "/coaching/fragments/home");
        for (int n = 1; n <= 4; n++) {
            UUID manager = UUID.randomUUID();
            roster.person(manager, "Lead" + n, "Manager",
                    List.of(Roster.assignment("2015-01-01", null, roster.vp, "Sales manager")));
            roster.person(UUID.randomUUID(), "Under" + n, "",
                    List.of(Roster.assignment("2016-03-07", null, manager, "Rep")));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> page(roster, roster.vp, "/coaching/cadence", "wait").text()
                .contains("Lead4 Sample"));
        assertThat(sent(roster, roster.vp, "/coaching/cadence")).hasSameSizeAs(one);
        assertThat(sent(roster, roster.vp, "/coaching/fragments/home")).hasSameSizeAs(home);
    }

    @Test
    void whatWaitsIsCountedByOneLookAtTheSessions() {
        Roster roster = roster();
        List<String> sent = sent(roster, roster.manager, "/coaching/fragments/nav");
        assertThat(sent.stream().filter(statement -> statement.contains("from session"))).hasSize(1);
        assertThat(sent).as("%s", sent).hasSizeLessThanOrEqualTo(13);
    }

    @Test
    void theGridOfManyRepsIsReadAsThatOfOne() {
        Roster roster = roster();
        clock.set("2020-12-14T07:00:00Z");
        upkeep(roster);
        page(roster, roster.manager, "/coaching/sessions?by=rep", "language-known");
        List<String> one = sent(roster, roster.manager, "/coaching/sessions?by=rep");
        for (int n = 1; n <= 4; n++) {
            roster.rep(UUID.randomUUID(), "Rep" + n, "2016-03-07");
        }
        awaitWorkedOut(roster);
        await().atMost(Duration.ofSeconds(20)).until(() -> page(roster, roster.manager, "/coaching/sessions?by=rep",
                "wait").text().contains("Rep4 Sample"));
        assertThat(sent(roster, roster.manager, "/coaching/sessions?by=rep")).hasSameSizeAs(one);
    }

    private List<String> sent(Roster roster, UUID who, String address) {
        String request = "read-once-" + UUID.randomUUID();
        Api.Answer answer = page(roster, who, address, request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return statements.of(request);
    }

    private Api.Answer page(Roster roster, UUID who, String address, String request) {
        return api.send(api.request(address, roster.as(who)).header("X-Request-Id", request)
                .header("Accept", "text/html").GET());
    }
}
