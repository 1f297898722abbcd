package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.tenancy.TenantId;
import dev.leadwell.test.Api.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private Answer recorded(TenantId tenant, LocalDate from, LocalDate to) {
        return api.post("/api/people/v1/absences", peopleAdmin(tenant),
                Map.of("personId", id(tenant, "A-3"), "from", from.toString(), "to", to.toString()));
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
    }
}
