package dev.leadwell.people.absence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.people.absence.AbsenceRules.Decider;
import dev.leadwell.people.absence.AbsenceRules.Obstacle;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ana reports to Bo, Bo to Cy; Ana asks for a week from Monday 7 December 2026. */
class AbsenceRulesTest {
    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BO = new UUID(0, 2);
    private static final UUID CY = new UUID(0, 3);
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
    private static final LocalDate SUNDAY = MONDAY.minusDays(1);
    private static final Set<UUID> LED_BY_BO = Set.of(BO);
    private static final List<Superior> BO_IS_THERE = List.of(new Superior(BO, true));
    private static final List<Superior> BO_IS_AWAY = List.of(new Superior(BO, false), new Superior(CY, true));

    // P6
    @Test
    void an_absence_is_confirmed_by_hr_or_the_next_manager_up() {
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, person(BO), BO_IS_THERE, LED_BY_BO)).isEmpty();
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, hr(new UUID(0, 9)), BO_IS_THERE, LED_BY_BO)).isEmpty();
        assertThat(
                AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, new Decider(Set.of(), true, false), BO_IS_THERE, LED_BY_BO))
                .isEmpty();
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, person(CY), BO_IS_THERE, LED_BY_BO))
                .contains(Obstacle.NOT_THEIRS);
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, new Decider(Set.of(), false, false), BO_IS_THERE,
                LED_BY_BO))
                .contains(Obstacle.NOT_THEIRS);
    }

    @Test
    void where_the_manager_is_absent_or_has_left_the_next_above_decides() {
        assertThat(AbsenceRules.decides(BO_IS_AWAY)).contains(CY);
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, person(CY), BO_IS_AWAY, LED_BY_BO)).isEmpty();
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, person(BO), BO_IS_AWAY, LED_BY_BO))
                .contains(Obstacle.NOT_THEIRS);
    }

    @Test
    void where_nobody_above_is_there_hr_alone_decides() {
        var nobody = List.of(new Superior(BO, false), new Superior(CY, false));
        assertThat(AbsenceRules.decides(nobody)).isEmpty();
        assertThat(AbsenceRules.decides(List.of())).isEmpty();
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, person(CY), nobody, LED_BY_BO))
                .contains(Obstacle.NOT_THEIRS);
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, hr(new UUID(0, 9)), nobody, LED_BY_BO)).isEmpty();
    }

    @Test
    void nobody_decides_an_own_absence_an_administrator_included() {
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, hr(ANA), BO_IS_THERE, LED_BY_BO)).contains(Obstacle.OWN);
        assertThat(AbsenceRules.toRefuse(ANA, hr(ANA), BO_IS_THERE)).contains(Obstacle.OWN);
    }

    @Test
    void nobody_decides_an_own_absence_by_acting_for_somebody_else() {
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, new Decider(Set.of(BO, ANA), true, true), BO_IS_THERE,
                LED_BY_BO))
                .contains(Obstacle.OWN);
    }

    @Test
    void who_acts_for_somebody_else_confirms_nothing() {
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, new Decider(Set.of(BO, CY), true, true), BO_IS_THERE,
                LED_BY_BO))
                .contains(Obstacle.ACTING);
    }

    @Test
    void a_manager_cannot_excuse_an_own_session_from_the_first_day_on_hr_confirms() {
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, MONDAY, person(BO), BO_IS_THERE, LED_BY_BO))
                .contains(Obstacle.BEGUN);
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, MONDAY.plusDays(9), person(BO), BO_IS_THERE, LED_BY_BO))
                .contains(Obstacle.BEGUN);
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, MONDAY, hr(CY), BO_IS_THERE, LED_BY_BO)).isEmpty();
    }

    @Test
    void an_administrator_who_leads_the_person_excuses_no_own_session_either() {
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, SUNDAY, hr(BO), BO_IS_THERE, LED_BY_BO)).isEmpty();
        assertThat(AbsenceRules.toConfirm(ANA, MONDAY, MONDAY, hr(BO), BO_IS_THERE, LED_BY_BO))
                .contains(Obstacle.BEGUN);
        assertThat(AbsenceRules.excusesOwn(MONDAY, MONDAY, Set.of(BO), LED_BY_BO)).isTrue();
        assertThat(AbsenceRules.excusesOwn(MONDAY, SUNDAY, Set.of(BO), LED_BY_BO)).isFalse();
    }

    @Test
    void a_manager_refuses_on_any_day_since_that_excuses_nothing() {
        assertThat(AbsenceRules.toRefuse(ANA, person(BO), BO_IS_THERE)).isEmpty();
        assertThat(AbsenceRules.toRefuse(ANA, person(CY), BO_IS_THERE)).contains(Obstacle.NOT_THEIRS);
    }

    private static Decider person(UUID id) {
        return new Decider(Set.of(id), false, false);
    }

    private static Decider hr(UUID id) {
        return new Decider(Set.of(id), true, false);
    }
}
