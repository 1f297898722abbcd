package dev.leadwell.coaching.cadence;

import dev.leadwell.kit.code.Coded;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days on which a manager and a rep could meet.
 *
 * @param holidays of the tenant
 */
public record CommonDays(Availability manager, Availability rep, Set<LocalDate> holidays) {

    /**
     * One person's days.
     *
     * @param works whether the working hours have any on that day
     * @param away whether the person is absent for the whole of it
     */
    public record Availability(Predicate<LocalDate> works, Predicate<LocalDate> away) {}

    /** What took the days from a window. */
    public enum Taken implements Coded {
        ABSENCE,
        HOLIDAY
    }

    /** Both work, neither is away, and it is no holiday. */
    public boolean common(LocalDate day) {
        return usual(day) && !holidays.contains(day) && !manager.away().test(day) && !rep.away().test(day);
    }

    private boolean usual(LocalDate day) {
        return manager.works().test(day) && rep.works().test(day);
    }

    /**
     * What excuses a window: absences and holidays leave fewer than so many working days common to both. One in which the two
     * share fewer even without them is excused only if something was taken. A holiday is named where holidays alone
     * leave too few.
     *
     * @return empty if nothing excuses it
     */
    public Optional<Taken> excuse(CadenceWindow window, int atLeast) {
        long left = days(window).filter(this::common).count();
        long usual = days(window).filter(this::usual).count();
        if (left >= atLeast || left == usual) {
            return Optional.empty();
        }
        long withoutHolidays = days(window).filter(day -> usual(day) && !holidays.contains(day)).count();
        return Optional.of(withoutHolidays < Math.min(atLeast, usual) ? Taken.HOLIDAY : Taken.ABSENCE);
    }

    private static Stream<LocalDate> days(CadenceWindow window) {
        return window.start().datesUntil(window.end());
    }
}
