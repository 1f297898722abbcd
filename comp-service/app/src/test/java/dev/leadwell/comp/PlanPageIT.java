package dev.leadwell.comp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.test.Api;
import dev.leadwell.test.EventFeed;
import dev.leadwell.test.LeadwellTest;
import dev.leadwell.test.TestTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the API can set the page can, and gives it back unchanged. */
@LeadwellTest
class PlanPageIT { // M1

    private static final int PLANS = 40;

    @Autowired
    Api api;
    @Autowired
    EventFeed feed;
    private Cast cast;

    @BeforeEach
    void aTenant() {
        cast = Cast.told(feed, api);
    }

    @Test
    void aPlanSetByTheApiAndSavedUnchangedOnItsPageIsTheSamePlan() {
        long seed = 20261127;
        for (int number = 0; number < PLANS; number++) {
            String terms = new RandomTerms(new Random(seed + number)).plan("Plan " + number);
            Api.Answer created = api.post(Cast.API + "/plans", cast.asSam(), terms);
            assertThat(created.status()).as("seed %d: %s %s", seed + number, terms, created.text()).isEqualTo(201);
            String id = created.json().get("id").stringValue();
            String page = page("/comp/plans/" + id);
            Map<String, String> fields = PageForm.fields(page, "/comp/plans/" + id);
            Api.Answer saved = api.form("/comp/plans/" + id, cast.asSam(), PageForm.encoded(fields));
            assertThat(saved.status()).as("seed %d: %s %s", seed + number, fields, saved.text()).isBetween(302, 303);
            assertThat(api.get(Cast.API + "/plans/" + id, cast.asSam()).json().get("newest"))
                    .as("seed %d: %s", seed + number, terms).isEqualTo(created.json().get("newest"));
        }
    }

    @Test
    void theFieldsOfThePageAreNamedInEnglishAndGerman() {
        String path = String.valueOf(api.post(Cast.API + "/plans", cast.asSam(), Steps.terms("Managers"))
                .header("Location")).replace("/api/comp/v1", "/comp");
        assertThat(page(path)).contains("Goal, %", "Above the last point");
        assertThat(api.send(api.request(path, TestTokens.wishing(cast.asSam(), "de", "Europe/Rome"))
                .header("Accept", "text/html").GET()).text()).contains("Zielwert, %", "Über dem letzten Punkt");
    }

    @Test
    void whatAVersionSaysIsWhollyToBeReadBeforeItIsSigned() {
        String terms = Steps.terms("Managers").replaceFirst("\\{\"kind\": \"linear\", ",
                "{\"kind\": \"linear\", \"slopeAbove\": \"2\", \"threshold\": \"95\", \"cap\": \"150\", ")
                .replaceFirst("\"weight\": \"50\",", "\"weight\": \"50\", \"goal\": \"110\",");
        String path = String.valueOf(api.post(Cast.API + "/plans", cast.asSam(), terms).header("Location"))
                .replace("/api/comp/v1", "/comp");
        assertThat(page(path + "/versions/1")).contains("Read against a goal of 110 %.", "Below 95 nothing.",
                "At most 150.", "Above the last point 2 % for each %.");
    }

    @Test
    void aSettingThatTheApiRefusesThePageRefusesToo() {
        String path = String.valueOf(api.post(Cast.API + "/plans", cast.asSam(), Steps.terms("Managers"))
                .header("Location")).replace("/api/comp/v1", "/comp");
        Map<String, String> hostile = Map.of("c2.months", "0", "c1.minimum", "0", "c3.minimum", "1001", "c2.graceDays",
                "366", "c0.points", "1 1\n".repeat(21), "to", "+999999999-12-31", "c0.slopeAbove", "1e9", "c0.name",
                " ");
        hostile.forEach((field, value) -> {
            Map<String, String> fields = new LinkedHashMap<>(PageForm.fields(page(path), path));
            fields.put(field, value);
            Api.Answer refused = api.form(path, cast.asSam(), PageForm.encoded(fields));
            assertThat(refused.status()).as(field + refused.text()).isEqualTo(422);
        });
    }

    private String page(String path) {
        Api.Answer answer = api.send(api.request(path, cast.asSam()).header("Accept", "text/html").GET());
        assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
        return answer.text();
    }
}
