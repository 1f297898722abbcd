package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.OutboxProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Terms of every kind of measure as they are answered and told to others; what programs read stays as it is. */
@LeadwellTest
class FrozenTermsIT { // M3

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    @Autowired
    OutboxProbe outbox;

    @Test
    void settingsOfEveryKindAreAnsweredAsTheyAlwaysWere() {
        Cast cast = Cast.told(feed, api);
        Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), stored("terms-sent.json"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        JsonNode components = created.json().get("newest").get("components");
        assertThat(components.toString()).isEqualTo(stored("terms-answered.json"));
    }

    @Test
    void aSignedPlanIsToldWithTheWordsOfItsMeasures() {
        Cast cast = Cast.told(feed, api);
        Steps steps = new Steps(api, cast);
        UUID plan = steps.releasedPlan();
        steps.assign(plan, cast.manager());
        steps.sign(plan);
        String told = outbox.all(cast.tenant()).stream().filter(seen -> seen.type().equals("comp.plan-signed.v1"))
                .findFirst().orElseThrow().payload();
        assertThat(new ObjectMapper().readTree(told).get("components").toString())
                .isEqualTo(stored("components-told.json"));
    }

    private static String stored(String name) {
        try (InputStream in = Objects.requireNonNull(FrozenTermsIT.class.getResourceAsStream("/document/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
