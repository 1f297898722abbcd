package dev.leadwell.coaching.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.CommonDays.Availability;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CommonDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final CadenceWindow WEEK = new CadenceWindow(MONDAY, MONDAY.plusDays(7));
    private static final CadenceWindow FORTNIGHT = new CadenceWindow(MONDAY, MONDAY.plusDays(14));
    private static final Predicate<LocalDate> WEEKDAYS = day -> day.getDayOfWeek().getValue() < 6;

    // C3: excused only if absences and holidays leave fewer than N working days common to both
    @Test
    void aWeekIsExcusedWhenNoCommonDayIsLeft() {
        assertThat(excuse(WEEK, 1, away(0, 5), away(9, 9), Set.of())).contains(Taken.ABSENCE);
        assertThat(excuse(WEEK, 1, away(0, 4), away(9, 9), Set.of())).isEmpty();
        assertThat(excuse(WEEK, 1, away(0, 3), away(3, 5), Set.of())).contains(Taken.ABSENCE);
    }

    @Test
    void aFortnightIsExcusedWhenFewerThanThreeCommonDaysAreLeft() {
        assertThat(excuse(FORTNIGHT, 3, away(0, 9), away(99, 99), Set.of())).isEmpty();
        assertThat(excuse(FORTNIGHT, 3, away(0, 9), away(99, 99), Set.of(MONDAY.plusDays(11))))
                .contains(Taken.ABSENCE);
        assertThat(excuse(FORTNIGHT, 3, away(0, 10), away(99, 99), Set.of())).contains(Taken.ABSENCE);
    }

    @Test
    void aWindowThatHolidaysAloneTakeIsExcusedByThem() {
        Set<LocalDate> week = Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3),
                MONDAY.plusDays(4));
        assertThat(excuse(WEEK, 1, away(0, 5), away(99, 99), week)).contains(Taken.HOLIDAY);
    }

    @Test
    void whoSharesFewDaysAnywayIsNotExcusedByThatAlone() {
        Availability mondays = new Availability(day -> day.equals(MONDAY), day -> false);
        Availability weekdays = new Availability(WEEKDAYS, day -> false);
        assertThat(new CommonDays(weekdays, mondays, Set.of()).excuse(FORTNIGHT, 3)).isEmpty();
        assertThat(new CommonDays(weekdays, mondays, Set.of(MONDAY)).excuse(FORTNIGHT, 3)).contains(Taken.HOLIDAY);
    }

    private static java.util.Optional<Taken> excuse(CadenceWindow window, int atLeast, Predicate<LocalDate> managerAway,
            Predicate<LocalDate> repAway, Set<LocalDate> holidays) {
        return new CommonDays(new Availability(WEEKDAYS, managerAway), new Availability(WEEKDAYS, repAway), holidays)
                .excuse(window, atLeast);
    }

    /** The days from one to before another, counted from Monday. */
    private static Predicate<LocalDate> away(int from, int to) {
        return day -> !day.isBefore(MONDAY.plusDays(from)) && day.isBefore(MONDAY.plusDays(to));
    }
}
