package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Absences as an administrator keeps them (P6). */
class AbsenceIT extends PeopleServiceIT {
    private static final LocalDate FIRST = LocalDate.parse("2027-01-04");

    private final Executor threads = task -> Thread.ofVirtual().start(task);

    @Test
    void ofAbsencesOfOnePersonAtOnceThatOverlapOneIsRecorded() {
        var tenant = tenant();
        for (int round = 0; round < 10; round++) {
            var day = FIRST.plusWeeks(round);
            var requests = new ArrayList<CompletableFuture<Answer>>();
            for (int shift = 0; shift < 4; shift++) {
                var from = day.plusDays(shift);
                requests.add(CompletableFuture.supplyAsync(() -> recorded(tenant, from, from.plusDays(5)), threads));
            }
            var answers = requests.stream().map(CompletableFuture::join).map(Answer::status).toList();
            assertThat(answers).as("round " + round).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void allAbsencesAreOnThePagesOnceTheLatestFirst() {
        var tenant = tenant();
        for (int week = 0; week < 55; week++) {
            assertThat(recorded(tenant, FIRST.plusWeeks(week), FIRST.plusWeeks(week).plusDays(1)).status())
                    .isEqualTo(201);
        }
        var seen = new ArrayList<String>();
        var path = "/people/absences";
        while (path != null) {
            var page = api.get(path, peopleAdmin(tenant)).text();
            seen.addAll(found(page, "absences/([0-9a-f-]{36})/withdraw"));
            path = found(page, "rel=\"next\" href=\"([^\"]+)\"").stream().findFirst().orElse(null);
        }
        assertThat(seen).hasSize(55);
        assertThat(new HashSet<>(seen)).hasSize(55);
    }

    @Test
    void aPageThatNobodyGaveIsRefused() {
        var tenant = tenant();
        assertThat(api.get("/people/absences?after=rubbish", peopleAdmin(tenant)).status()).isEqualTo(400);
    }

    @Test
    void a_refused_absence_stays_in_its_form_with_the_fault_beside_its_field() {
        var tenant = tenant();
        var refused = sent(tenant, "nobody", "2026-02-31", "2026-09-04");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("action=\"/people/absences\"").contains("value=\"nobody\"")
                .contains("id=\"number-fault\">No employee has this number.").contains("value=\"2026-02-31\"")
                .contains("First day: No such day.").contains("Employee number: No employee")
                .contains("value=\"2026-09-04\"").doesNotContainPattern("name=\"paid\"[^>]*checked");
        var early = sent(tenant, "A-3", "2026-09-03", "2026-09-02").text();
        assertThat(early).contains("id=\"lastDay-fault\">The last day is before the first.");
        assertThat(sent(tenant, "A-3", "2026-09-03", "2046-09-02").text())
                .contains("id=\"lastDay-fault\">Longer than three years.");
    }

    @Test
    void an_absence_that_overlaps_another_stays_in_its_form_and_is_taken_with_other_days() {
        var tenant = tenant();
        assertThat(sent(tenant, "A-3", "2026-09-03", "2026-09-04").status()).isEqualTo(303);
        var refused = sent(tenant, "A-3", "2026-09-04", "2026-09-07");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("overlaps").contains("value=\"2026-09-07\"");
        assertThat(sent(tenant, "A-3", "2026-09-05", "2026-09-07").status()).isEqualTo(303);
    }

    private Answer sent(TenantId tenant, String number, String from, String until) {
        return api.form("/people/absences", peopleAdmin(tenant), "number=" + number + "&from=" + from + "&lastDay="
                + until + "&idempotencyKey=" + UUID.randomUUID());
    }

    private Answer recorded(TenantId tenant, LocalDate from, LocalDate to) {
        return api.post("/api/people/v1/absences", peopleAdmin(tenant),
                Map.of("personId", id(tenant, "A-3"), "from", from.toString(), "to", to.toString()));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
    }
}
