package dev.leadwell.people.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingHoursTest {

    @Test
    void daysAreInTheOrderOfTheWeekWhoeverListsThem() {
        assertThat(WorkingHours.USUAL.days().keySet()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        var given = new WorkingHours(LocalDate.MIN, Map.of(DayOfWeek.SUNDAY, List.of(), DayOfWeek.MONDAY, List.of()));
        assertThat(given.days().keySet()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
    }
}
