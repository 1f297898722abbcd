package dev.leadwell.coaching;

import static dev.leadwell.coaching.Roster.assignment;
import static dev.leadwell.coaching.Roster.meaning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Pairs over a change of what a title means. */
class TitlesIT extends CoachingIT {
    private static final String REVIEW = "pipeline-review";

    @Test
    void a_title_that_ends_to_be_a_reps_ends_its_pairs_that_day_and_one_that_begins_to_be_begins_them() { // C1, P3
        Roster roster = roster();
        UUID bo = UUID.randomUUID();
        roster.person(bo, "Bo", "", List.of(assignment("2016-03-01", null, roster.manager, "Trainee")));
        roster.title("Trainee", List.of(meaning("0001-01-01", "2020-12-07", false), meaning("2020-12-07", null, true)));
        roster.title("Rep", List.of(meaning("0001-01-01", "2020-12-07", true), meaning("2020-12-07", null, false)));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(states(roster, bo)).startsWith("2020-12-07 scheduled");
            assertThat(states(roster, roster.rep)).contains("2020-11-30 scheduled", "2020-12-07 cancelled")
                    .doesNotContain("2020-12-07 scheduled");
        });
    }

    @Test
    void a_title_that_was_a_reps_by_mistake_takes_its_windows_back() { // C1, P3
        Roster roster = roster();
        clock.set("2020-12-08T07:00:00Z");
        upkeep(roster);
        assertThat(window(roster, REVIEW, "2020-11-30").path("outcome").asString()).isEqualTo("not-kept");
        roster.title("Rep", List.of(meaning("0001-01-01", "2020-11-23", true), meaning("2020-11-23", null, false)));
        awaitWindow(roster, REVIEW, "2020-11-30", "withdrawn");
        awaitWorkedOut(roster);
        assertThat(window(roster, REVIEW, "2020-11-16").path("outcome").asString()).isEqualTo("not-kept");
    }

    private List<String> states(Roster roster, UUID rep) {
        return sessions(roster, REVIEW).stream()
                .filter(session -> session.path("repId").asString().equals(rep.toString()))
                .map(session -> session.path("window").path("start").asString() + " "
                        + session.path("state").asString())
                .sorted().toList();
    }
}
