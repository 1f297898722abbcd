package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.roster.Corrections;
import dev.leadwell.people.roster.Employment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final LocalDate HIRED = LocalDate.of(2023, 3, 1);
    private static final LocalDate PROMOTED = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    // P1
    @Test
    void aLeavingThatIsUndoneLetsEmploymentAndAssignmentGoOn() {
        var undone = Corrections.leavingUndone(Employment.left(ana(), LAST_DAY, "resigned", true));
        assertThat(undone).isEqualTo(ana());
    }

    // P1
    @Test
    void aLeavingThatIsChangedEndsOnTheOtherDay() {
        var changed = Corrections.leavingChanged(Employment.left(ana(), LAST_DAY, "resigned", true),
                LAST_DAY.plusMonths(1), "end of contract", false);
        assertThat(changed.spells().getFirst().to()).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(changed.spells().getFirst().reason()).isEqualTo("end of contract");
        assertThat(changed.assignments().getLast().to()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void whoHasNotLeftHasNoLeavingToUndo() {
        assertThatThrownBy(() -> Corrections.leavingUndone(ana())).hasMessageContaining("not-left[Ana Ruiz]");
        var back = Employment.rehired(Employment.left(ana(), LAST_DAY, "resigned", true),
                new Spell(LAST_DAY.plusDays(9), null, null, null, false),
                assignment(LAST_DAY.plusDays(9), null, "Rep"));
        assertThatThrownBy(() -> Corrections.leavingUndone(back)).hasMessageContaining("not-left");
    }

    // P1
    @Test
    void anAssignmentOfThePastIsCorrectedWithItsDaysAndTheOthersStay() {
        var corrected = Corrections.assignmentCorrected(ana(), HIRED, assignment(HIRED, PROMOTED, "Trainee"));
        assertThat(corrected.assignments()).extracting(Assignment::title).containsExactly("Trainee", "Senior rep");
        var ended = Corrections.assignmentCorrected(ana(), HIRED, assignment(HIRED, PROMOTED.minusMonths(2), "Rep"));
        assertThat(ended.assignmentOn(PROMOTED.minusDays(1))).isEmpty();
        assertThat(Corrections.assignmentRemoved(ana(), PROMOTED).assignments()).hasSize(1);
    }

    // P2
    @Test
    void aCorrectionThatOverlapsIsRejectedWithAMessageThatNamesBothRows() {
        assertThatThrownBy(() -> Corrections.assignmentCorrected(ana(), HIRED,
                assignment(HIRED, PROMOTED.plusDays(1), "Trainee")))
                .hasMessageContaining("assignments-cross[Ana Ruiz, Trainee, 2023-03-01, Senior rep, 2025-01-01]");
        assertThatThrownBy(() -> Corrections.assignmentCorrected(ana(), HIRED, assignment(HIRED, null, "Trainee")))
                .hasMessageContaining("assignments-cross");
    }

    @Test
    void aCorrectionOutsideTheEmploymentOrThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Corrections.assignmentCorrected(ana(), HIRED,
                assignment(HIRED.minusDays(1), PROMOTED, "Rep"))).hasMessageContaining("outside-employment");
        assertThatThrownBy(() -> Corrections.assignmentCorrected(ana(), HIRED, assignment(HIRED, HIRED, "Rep")))
                .hasMessageContaining("assignment-ends-first");
        var left = Employment.left(ana(), LAST_DAY, "resigned", true);
        assertThatThrownBy(() -> Corrections.assignmentCorrected(left, PROMOTED, assignment(PROMOTED, null, "Rep")))
                .hasMessageContaining("outside-employment");
    }

    @Test
    void whoIsEmployedIsNotHiredAgain() {
        assertThatThrownBy(() -> Employment.rehired(ana(), new Spell(LAST_DAY, null, null, null, false),
                assignment(LAST_DAY, null, "Rep"))).hasMessageContaining("employed-then[Ana Ruiz, 2023-03-01]");
    }

    private static Person ana() {
        return new Person(new UUID(1, 2), 1, "1042", "Ana", "Ruiz", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(HIRED, null, null, null, false)),
                List.of(assignment(HIRED, PROMOTED, "Rep"), assignment(PROMOTED, null, "Senior rep")), List.of());
    }

    private static Assignment assignment(LocalDate from, @Nullable LocalDate to, String title) {
        return new Assignment(from, to, null, null, title, null, false);
    }
}
