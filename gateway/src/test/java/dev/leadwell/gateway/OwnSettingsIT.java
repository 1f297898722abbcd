package dev.leadwell.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnSettingsIT {

    private static final StubService PEOPLE = new StubService();
    private static final StubService AUDIT = new StubService();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(PEOPLE, AUDIT, Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        PEOPLE.close();
        AUDIT.close();
    }

    /** What a test let People say is forgotten with the next sign-in. */
    @AfterEach
    void peopleAnswersAsUsual() {
        PEOPLE.answersAsUsual();
    }

    @Test
    void the_language_chosen_goes_before_the_browsers_from_the_next_page_on() {
        var browser = new Browser(gateway.address()).signIn("martha");
        assertThat(browser.open("/").body()).contains("lang=\"en\"");
        var saved = browser.follow(browser.postForm("/own-settings", Map.of("language", "de", "zone", "")));
        assertThat(saved.body()).contains("lang=\"de\"").contains("Gespeichert.")
                .containsPattern("<option value=\"de\"\\s+selected");
        assertThat(browser.open("/").body()).contains("lang=\"de\"");
    }

    @Test
    void language_and_zone_reach_every_service_with_the_token_and_so_does_their_end() {
        var browser = new Browser(gateway.address()).signIn("gregory");
        browser.postForm("/own-settings", Map.of("language", "de", "zone", "Asia/Kathmandu"));
        assertThat(token(browser).get("locale").asString()).isEqualTo("de");
        assertThat(token(browser).get("zoneinfo").asString()).isEqualTo("Asia/Kathmandu");
        browser.postForm("/own-settings", Map.of("language", "", "zone", ""));
        assertThat(token(browser).has("locale")).isFalse();
        assertThat(token(browser).has("zoneinfo")).isFalse();
    }

    @Test
    void a_choice_is_the_persons_wherever_they_sign_in_and_nobody_elses() {
        new Browser(gateway.address()).signIn("ada").postForm("/own-settings", Map.of("language", "de", "zone", ""));
        assertThat(token(new Browser(gateway.address()).signIn("ada")).get("locale").asString()).isEqualTo("de");
        assertThat(token(new Browser(gateway.address()).signIn("noor")).has("locale")).isFalse();
    }

    @Test
    void what_is_not_offered_is_refused_beside_its_field_in_the_form_and_nothing_is_kept() {
        var browser = new Browser(gateway.address()).signIn("sam");
        var answer = browser.postForm("/own-settings", Map.of("language", "tlh", "zone", "Mars/Olympus"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There are en, de to choose from.").contains("Choose a zone of the list")
                .contains("action=\"/own-settings\"").contains("aria-invalid=\"true\"");
        assertThat(token(browser).has("locale")).isFalse();
    }

    @Test
    void until_a_person_has_chosen_the_tenants_language_goes_before_the_browsers() {
        PEOPLE.answers(exchange -> StubService.answer(exchange, 200, "application/json",
                exchange.getRequestURI().getPath().endsWith("/me") ? "{\"tenantLocale\":\"de-AT\"}" : "{}"));
        var browser = new Browser(gateway.address());
        assertThat(browser.open("/sign-in").body()).contains("lang=\"en\"");
        browser.signIn("derrick");
        assertThat(browser.get("/", "Accept", "text/html", "Accept-Language", "en").body()).contains("lang=\"de\"");
        browser.postForm("/own-settings", Map.of("language", "en", "zone", ""));
        assertThat(browser.open("/").body()).contains("lang=\"en\"");
    }

    private static JsonNode token(Browser browser) {
        assertThat(browser.get("/api/audit/v1/weeks").statusCode()).isEqualTo(200);
        return RunningGateway
                .claims(AUDIT.last().header("Authorization").orElseThrow().substring("Bearer ".length()));
    }
}
