package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import dev.leadwell.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bo leads Ana and Di; what they ask for on a page is decided on another (P6). */
class AbsencePagesIT extends PeopleServiceIT {
    private static final Pattern PICKED = Pattern.compile("name=\"picked\"[^>]*value=\"([^\"]+)\"");
    private TenantId tenant;
    private LocalDate today;

    @BeforeEach
    void roster() {
        tenant = tenant();
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"));
        applied(tenant, upload(tenant, """
                employee_number,first_name,last_name,job_title,hired,supervisor_number
                2,Bo,Mid,Manager,2020-01-01,
                3,Ana,Ruiz,Rep,2020-01-01,2
                4,Di,Ode,Rep,2020-01-01,2
                """.getBytes(StandardCharsets.UTF_8)), "{}");
    }

    @Test
    void what_is_asked_for_on_my_absences_waits_for_the_manager_and_hr() {
        assertThat(api.get("/people/absences/own", as(tenant, "3")).text()).contains("No absence", "Ask for it");
        var asked = ask("3", today.plusDays(10), "firstHalf=afternoon");
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        assertThat(api.get("/people/absences/own", as(tenant, "3")).text()).contains("asked for", "afternoon only",
                "Withdraw");
        for (var decides : List.of(as(tenant, "2"), peopleAdmin(tenant))) {
            assertThat(api.get("/people/absences", decides).text()).contains("Ana Ruiz", "Refuse absence");
            assertThat(api.get("/people/fragments/home", decides).text()).contains("One waits for your decision.");
            assertThat(api.get("/people/fragments/nav", decides).text()).contains("count-people.absences");
        }
        assertThat(api.get("/people/fragments/home", as(tenant, "4")).text()).doesNotContain("waits for your");
    }

    @Test
    void who_decides_nothing_is_led_to_the_own_absences() {
        var rep = api.get("/people/absences", as(tenant, "3"));
        assertThat(rep.status()).isEqualTo(302);
        assertThat(rep.header("Location")).endsWith("/people/absences/own");
    }

    @Test
    void those_that_are_ticked_are_confirmed_together_and_none_is_refused_in_the_page() {
        ask("3", today.plusDays(10), "");
        ask("4", today.plusDays(10), "");
        var picked = PICKED.matcher(api.get("/people/absences", as(tenant, "2")).text()).results()
                .map(match -> match.group(1)).toList();
        assertThat(picked).hasSize(2);
        var none = api.form("/people/absences/confirm", as(tenant, "2"), "");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("None is ticked", "Ana Ruiz");
        var both = api.form("/people/absences/confirm", as(tenant, "2"),
                "picked=" + picked.getFirst() + "&picked=" + picked.getLast());
        assertThat(both.status()).as(both.text()).isEqualTo(302);
        assertThat(api.get("/people/absences", as(tenant, "2")).text()).contains("Nothing waits");
        assertThat(outbox.of(tenant, "people.absence-changed.v1")).hasSize(2);
        var late = api.form("/people/absences/confirm", as(tenant, "2"), "picked=" + picked.getFirst());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody else was faster: it is confirmed now.");
    }

    @Test
    void a_refusal_with_its_words_is_on_the_askers_page_and_the_form_without_a_reason_stays() {
        ask("3", today.plusDays(10), "");
        var id = PICKED_ID.matcher(api.get("/people/absences", as(tenant, "2")).text()).results()
                .map(match -> match.group(1)).findFirst().orElseThrow();
        var path = "/people/absences/" + id + "/decide";
        assertThat(api.form(path, as(tenant, "2"), "version=1&refuse=true").status()).isEqualTo(422);
        assertThat(api.get(path, as(tenant, "2")).status()).isEqualTo(302);
        assertThat(api.form(path, as(tenant, "2"), "version=1&refuse=true&reason=busy-time&text=Fair").status())
                .isEqualTo(302);
        assertThat(api.get("/people/absences/own", as(tenant, "3")).text()).contains("Too much to do then", "Fair",
                "Bo Mid");
    }

    @Test
    void from_the_first_day_on_the_managers_page_offers_no_confirmation() {
        ask("3", today, "");
        assertThat(api.get("/people/absences", as(tenant, "2")).text()).contains("It has begun", "Refuse absence")
                .doesNotContain(">Confirm<");
        assertThat(api.get("/people/absences", peopleAdmin(tenant)).text()).contains(">Confirm<");
    }

    @Test
    void a_refused_request_stays_in_its_form_with_what_was_typed() {
        var refused = ask("3", LocalDate.parse("2019-12-30"), "otherHalves=noon");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"2019-12-30\"", "value=\"noon\"", "Not a half day");
        assertThat(ask("3", LocalDate.parse("2019-12-30"), "").text()).contains("Not employed on 30 December 2019");
        assertThat(api.send(api.request("/people/absences/own",
                TestTokens.wishing(as(tenant, "3"), "de", "Europe/Rome")).header("Accept", "text/html").GET()).text())
                .contains("Meine Abwesenheiten", "Beantragen");
    }

    private static final Pattern PICKED_ID = Pattern.compile("absences/([0-9a-f-]{36})/decide");

    private Answer ask(String number, LocalDate from, String more) {
        return api.form("/people/absences/own", as(tenant, number), "from=" + from + "&lastDay=" + from.plusDays(2)
                + "&paid=true&idempotencyKey=" + UUID.randomUUID() + "&" + more);
    }
}
