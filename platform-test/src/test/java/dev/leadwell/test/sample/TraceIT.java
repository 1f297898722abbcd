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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A request can be followed into every consumer of its events. */
class TraceIT extends Hearing {

    @Autowired
    Api api;
    @Autowired
    TestDatabase database;

    private final String request = "request-" + person;

    @BeforeEach
    void see() throws SQLException {
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
        }
    }

    /** What the event of a change says of the trace that its request came with. */
    private String ofTheEvent(@Nullable String traceparent) throws SQLException {
        var change = api.request("/api/coaching/v1/things", TestTokens.program(tenant, "coaching:write"))
                .header("X-Request-Id", request).header("Idempotency-Key", request)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"traced\"}"));
        var answer = api.send(traceparent == null ? change : change.header("traceparent", traceparent));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        try (var admin = database.servers().admin(database.name());
                var row = admin.prepareStatement("select traceparent from probe.traces where requestid = ?")) {
            row.setString(1, request);
            var rows = row.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "00"})
    void requestIdAndTraceTravelFromTheRequestToTheEventAndOnToItsConsumer(String sampled) throws SQLException {
        String trace = newTrace();
        String traceparent = "00-" + trace + "-00f067aa0ba902b7-" + sampled;
        assertThat(ofTheEvent(traceparent)).startsWith("00-" + trace).endsWith("-" + sampled);

        var traced = new HashMap<>(headers(tenant.toString(), person));
        traced.put("ce_requestid", request);
        traced.put("ce_traceparent", traceparent);
        feed.sendRaw("people", tenant + "/" + person, ("{\"personId\":\"" + person + "\",\"givenName\":\"t\"}")
                .getBytes(StandardCharsets.UTF_8), traced);
        awaitHeard(person, 1);
        assertThat(PersonHeard.heardIn.get(person)).isEqualTo(request + " " + trace + " " + tenant);
    }

    @Test
    void aTraceThatBeginsHereIsAnIdOnlyAsLongAsNobodyCollectsSpans() throws SQLException {
        assertThat(ofTheEvent(null)).matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00");
    }
}
