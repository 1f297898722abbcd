package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused is told by a code with its figures, and said in the language of who asks. */
class RefusalsIT extends PeopleServiceIT {

    @Test
    void a_refusal_is_said_in_the_language_of_who_asks_and_its_code_stays() {
        var tenant = tenant();
        assertThat(absence(tenant, "en", "2026-08-03", "2026-08-15").status()).isEqualTo(201);
        var english = absence(tenant, "en", "2026-08-10", "2026-08-20").json();
        var german = absence(tenant, "de", "2026-08-10", "2026-08-20").json();
        assertThat(english.path("detail").asString())
                .startsWith("The absence from 10 August 2026 through 19 August 2026 ");
        assertThat(german.path("detail").asString())
                .startsWith("Die Abwesenheit vom 10. August 2026 bis zum 19. August 2026 ");
        assertThat(english.path("code").asString()).isEqualTo(german.path("code").asString())
                .isEqualTo("refused.absences-overlap");
        assertThat(german.path("arguments").valueStream().map(one -> one.asString())).containsExactly("2026-08-10",
                "2026-08-19", "2026-08-03", "2026-08-14");
    }

    @Test
    void what_is_wrong_with_a_value_is_said_in_the_language_of_who_asks() {
        var fault = absence(tenant(), "de", "2026-08-10", "2026-08-10").json().at("/faults/0");
        assertThat(fault.path("code").asString()).isEqualTo("refused.back-before-away");
        assertThat(fault.path("message").asString()).startsWith("Der erste Tag zurück muss nach dem ersten Tag");
    }

    private Answer absence(TenantId tenant, String language, String from, String to) {
        var body = "{\"personId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(id(tenant, "A-3"), from, to);
        return api.send(api.request("/api/people/v1/absences", peopleAdmin(tenant))
                .header("Content-Type", "application/json").header("Accept-Language", language)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
