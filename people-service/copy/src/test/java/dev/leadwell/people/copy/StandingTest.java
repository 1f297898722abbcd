package dev.leadwell.people.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Set<String> ADMINISTRATOR = Set.of("tenant-admin");

    // G5
    @Test
    void neitherEmployedNorGivenARoleIsNoAccess() {
        assertThat(standing(Set.of(), spell(2020, null)).access()).contains(Set.of());
        assertThat(standing(Set.of(), spell(2020, TODAY)).access()).isEmpty();
        assertThat(standing(Set.of(), spell(2020, TODAY.plusDays(1))).access()).contains(Set.of());
        assertThat(standing(Set.of(), spell(2027, null)).access()).isEmpty();
        assertThat(standing(Set.of()).access()).isEmpty();
    }

    @Test
    void theRolesOfWhoHasLeftEndWithTheEmployment() {
        assertThat(standing(ADMINISTRATOR, spell(2020, TODAY)).access()).isEmpty();
        assertThat(standing(ADMINISTRATOR, spell(2020, TODAY), spell(2027, null)).access()).isEmpty();
        assertThat(standing(ADMINISTRATOR, spell(2018, LocalDate.of(2019, 1, 1)), spell(2020, null)).access())
                .contains(ADMINISTRATOR);
    }

    @Test
    void anAdministratorForWhomNoEmploymentHasBegunHasTheRole() {
        assertThat(standing(ADMINISTRATOR).access()).contains(ADMINISTRATOR);
        assertThat(standing(ADMINISTRATOR, spell(2027, null)).access()).contains(ADMINISTRATOR);
    }

    @Test
    void whomOthersStillReportToIsAManagerOnlyWhileEmployed() {
        assertThat(new Standing(person(Set.of(), spell(2020, null)), TODAY, true).access()).contains(Set.of("manager"));
        assertThat(new Standing(person(Set.of(), spell(2020, TODAY)), TODAY, true).access()).isEmpty();
    }

    private static Standing standing(Set<String> roles, Spell... spells) {
        return new Standing(person(roles, spells), TODAY, false);
    }

    private static Person person(Set<String> roles, Spell... spells) {
        return new Person(UUID.randomUUID(), 1, "1", "Ana", "Ruiz", null, ZoneId.of("Europe/Rome"), roles,
                List.of(spells), List.of(), List.of());
    }

    private static Spell spell(int from, @Nullable LocalDate to) {
        return new Spell(LocalDate.of(from, 1, 1), to, null, null, false);
    }
}
