package dev.leadwell.audit;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestClock;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What tests of a team share: it is told anew for each, and it is Friday, 20 November 2026, 17:00 in Rome. */
@LeadwellTest
abstract class AuditIT {

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    TestClock clock;
    Cast cast = Cast.NOBODY;

    @BeforeEach
    void aTeamInRome() {
        clock.set(now());
        cast = Cast.told(feed, api);
    }

    /** Another moment, where a test is about one. */
    String now() {
        return "2026-11-20T16:00:00Z";
    }

    /** As the manager's calendar of the name Work. */
    Api.Answer uploadWork(String calendar) {
        return api.upload("/api/audit/v1/calendars", cast.asManager(), "file", "work.ics",
                calendar.getBytes(StandardCharsets.UTF_8), "name=Work");
    }

    /** By the manager. */
    Api.Answer edited(String path, String ifMatch, Object body) {
        return api.send(api.request(path, cast.asManager()).header("If-Match", ifMatch)
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }
}
