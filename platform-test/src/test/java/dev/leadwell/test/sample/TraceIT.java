package dev.leadwell.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.TestDatabase;
import dev.leadwell.test.TestTokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request can be followed into every consumer of its events. */
class TraceIT extends Hearing {

    @Autowired
    Api api;
    @Autowired
    TestDatabase database;

    @Test
    void requestIdAndTraceTravelFromTheRequestToTheEventAndOnToItsConsumer() throws SQLException {
        try (var admin = database.servers().admin(database.name()); var statement = admin.createStatement()) {
            statement.execute("""
                    create table if not exists probe.traces (traceparent text, requestid text);
                    create or replace function probe.see_trace() returns trigger language plpgsql security definer as $$
                    begin
                        insert into probe.traces values (new.ce_traceparent, new.ce_requestid);
                        return null;
                    end $$;
                    create or replace trigger traced after insert on public.outbox
                        for each row when (new.partition is null) execute function probe.see_trace()""");
            String trace = UUID.randomUUID().toString().replace("-", "");
            var token = TestTokens.program(tenant, "coaching:write");
            var answer = api.send(api.request("/api/coaching/v1/things", token)
                    .header("X-Request-Id", "request-of-trace")
                    .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").header("Idempotency-Key", "trace")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"traced\"}")));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            try (var rows = statement
                    .executeQuery("select traceparent from probe.traces where requestid = 'request-of-trace'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).startsWith("00-" + trace).endsWith("-01");
            }
            var traced = new HashMap<>(headers(tenant.toString(), person));
            traced.put("ce_requestid", "request-of-trace");
            traced.put("ce_traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
            feed.sendRaw("people", tenant + "/" + person, ("{\"personId\":\"" + person + "\",\"givenName\":\"t\"}")
                    .getBytes(StandardCharsets.UTF_8), traced);
            awaitHeard(person, 1);
            assertThat(PersonHeard.heardIn.get(person)).isEqualTo("request-of-trace " + trace + " " + tenant);
        }
    }
}
