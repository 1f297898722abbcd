package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Employment;
import dev.leadwell.people.roster.ReportingLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmploymentTest {
    private static final LocalDate HIRED = LocalDate.of(2023, 3, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 12, 1);

    // P1
    @Test
    void aNewAssignmentEndsTheOneThatRunsThenAndAsOfAnyDayIsAnswerable() {
        var after = Employment.reassigned(person(2), assignment(CHANGE, "Senior account executive", 3));
        assertThat(after.assignmentOn(CHANGE.minusDays(1))).get().extracting(Assignment::title)
                .isEqualTo("Account executive");
        assertThat(after.assignmentOn(CHANGE)).get().extracting(Assignment::title)
                .isEqualTo("Senior account executive");
        assertThat(after.assignments().getFirst().to()).isEqualTo(CHANGE);
    }

    // P2
    @Test
    void overlappingAssignmentsAreRejectedWithAMessageThatNamesBothRows() {
        var later = Employment.reassigned(person(2), assignment(CHANGE, "Senior account executive", 3));
        assertThatThrownBy(() -> Employment.reassigned(later, assignment(CHANGE.minusDays(10), "Team lead", 4)))
                .hasMessageContaining("assignments-overlap[Ana Ruiz, Senior account executive, 2026-12-01")
                .hasMessageContaining("Team lead, 2026-11-21]");
    }

    // P1
    @Test
    void anAssignmentUntilTheNextOneLeavesWhatIsPlannedAndTakesThePlaceOfOneOfItsDay() {
        var planned = Employment.reassigned(person(2), assignment(CHANGE, "Team lead", 4));
        var leaves = Employment.left(planned, CHANGE.plusMonths(1), "resigned", true);
        var day = CHANGE.minusDays(10);
        var once = Employment.reassignedUntilNext(leaves, assignment(day, "Trainer", 2));
        var after = Employment.reassignedUntilNext(once, assignment(day, "Coach", 2));
        assertThat(after.assignments()).extracting(Assignment::title).containsExactly("Account executive", "Coach",
                "Team lead");
        assertThat(after.assignments()).extracting(Assignment::to).containsExactly(day, CHANGE,
                CHANGE.plusMonths(1).plusDays(1));
        assertThat(Employment.reassignedUntilNext(leaves, assignment(CHANGE.plusDays(9), "Coach", 2)).assignments()
                .getLast().to()).isEqualTo(CHANGE.plusMonths(1).plusDays(1));
    }

    @Test
    void aCircleIsFoundWhereverTheLineIsEntered() {
        var circles = ReportingLine.circles(Map.of("602", "611", "611", "640", "640", "602", "7", "602", "8", "9"));
        assertThat(circles.keySet()).containsExactlyInAnyOrder("602", "611", "640");
    }

    @Test
    void theLastDayIsStillEmployedAndTheDayAfterIsNot() {
        var left = Employment.left(person(2), CHANGE, "resigned", true);
        assertThat(left.employedOn(CHANGE)).isTrue();
        assertThat(left.employedOn(CHANGE.plusDays(1))).isFalse();
        assertThat(left.assignmentOn(CHANGE.plusDays(1))).isEmpty();
    }

    private static Person person(@Nullable Integer level) {
        return new Person(UUID.randomUUID(), 1, "1042", "Ana", "Ruiz", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(HIRED, null, null, null, false)),
                List.of(assignment(HIRED, "Account executive", level)), List.of());
    }

    private static Assignment assignment(LocalDate from, String title, @Nullable Integer level) {
        return new Assignment(from, null, null, null, title, level, false);
    }
}
