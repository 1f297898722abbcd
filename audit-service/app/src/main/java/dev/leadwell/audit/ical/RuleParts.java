package dev.leadwell.audit.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.time.temporal.WeekFields;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * Which days and times of day a rule names (RFC 5545, 3.3.10): each part limits the others, and what none of them says
 * is taken from the start. A value that is listed a million times is one value.
 */
final class RuleParts {

    /** @param nth which one of the month or year, from its end if negative; 0 for each */
    private record Weekday(DayOfWeek day, int nth) {}

    private static final int SECONDS = 60;

    final Frequency frequency;
    final int interval;
    final WeekFields weeks;
    final Set<Integer> positions;
    private final BitSet months = new BitSet();
    private final BitSet hours;
    private final BitSet minutes;
    private final BitSet seconds;
    private final Set<Integer> monthDays;
    private final Set<Integer> yearDays;
    private final Set<Integer> weekNumbers;
    private final Set<Weekday> weekdays = new HashSet<>();

    RuleParts(Recur<? extends Temporal> recur, LocalDateTime seed, boolean wholeDays) {
        frequency = recur.getFrequency();
        interval = Math.max(recur.getInterval(), 1);
        WeekDay first = recur.getWeekStartDay();
        weeks = WeekFields.of(first == null ? DayOfWeek.MONDAY : day(first), 4);
        positions = Set.copyOf(recur.getSetPosList());
        recur.getMonthList().stream().map(Month::getMonthOfYear).forEach(months::set);
        monthDays = new HashSet<>(recur.getMonthDayList());
        yearDays = Set.copyOf(recur.getYearDayList());
        weekNumbers = Set.copyOf(recur.getWeekNoList());
        recur.getDayList()
                .forEach(day -> weekdays.add(new Weekday(day(day), day.getOffset())));
        hours = bits(wholeDays ? List.of() : recur.getHourList());
        minutes = bits(wholeDays ? List.of() : recur.getMinuteList());
        seconds = bits(wholeDays ? List.of() : recur.getSecondList());
        takeDayFrom(seed.toLocalDate());
        takeTimeFrom(seed);
    }

    private static DayOfWeek day(WeekDay day) {
        return Objects.requireNonNull(WeekDay.getDayOfWeek(day));
    }

    private static BitSet bits(Collection<Integer> values) {
        BitSet bits = new BitSet();
        values.stream().map(value -> Math.min(value, SECONDS - 1)).forEach(bits::set);
        return bits;
    }

    private void takeDayFrom(LocalDate seed) {
        boolean dayIsGiven = !weekdays.isEmpty() || !monthDays.isEmpty() || !yearDays.isEmpty();
        if (dayIsGiven || below(Frequency.WEEKLY)) {
            return;
        }
        if (frequency == Frequency.WEEKLY || !weekNumbers.isEmpty()) {
            weekdays.add(new Weekday(seed.getDayOfWeek(), 0));
            return;
        }
        monthDays.add(seed.getDayOfMonth());
        if (frequency == Frequency.YEARLY && months.isEmpty()) {
            months.set(seed.getMonthValue());
        }
    }

    private void takeTimeFrom(LocalDateTime seed) {
        if (!below(Frequency.DAILY) && hours.isEmpty()) {
            hours.set(seed.getHour());
        }
        if (!below(Frequency.HOURLY) && minutes.isEmpty()) {
            minutes.set(seed.getMinute());
        }
        if (!below(Frequency.MINUTELY) && seconds.isEmpty()) {
            seconds.set(seed.getSecond());
        }
    }

    /** Whether it repeats in shorter periods than that. */
    boolean below(Frequency other) {
        return order(frequency) < order(other);
    }

    private static int order(Frequency frequency) {
        return switch (frequency) {
            case SECONDLY -> 0;
            case MINUTELY -> 1;
            case HOURLY -> 2;
            case DAILY -> 3;
            case WEEKLY -> 4;
            case MONTHLY -> 5;
            case YEARLY -> 6;
        };
    }

    boolean holdsMonth(LocalDate day) {
        return months.isEmpty() || months.get(day.getMonthValue());
    }

    boolean holdsHour(int hour) {
        return hours.isEmpty() || hours.get(hour);
    }

    boolean holdsMinute(int minute) {
        return minutes.isEmpty() || minutes.get(minute);
    }

    boolean holdsSecond(int second) {
        return seconds.isEmpty() || seconds.get(second);
    }

    boolean holds(LocalDate day) {
        int length = day.lengthOfMonth();
        return holdsMonth(day)
                && holds(monthDays, day.getDayOfMonth(), length)
                && holds(yearDays, day.getDayOfYear(), day.lengthOfYear())
                && (weekNumbers.isEmpty() || holdsWeek(day))
                && (weekdays.isEmpty() || weekdays.stream().anyMatch(weekday -> holds(weekday, day)));
    }

    private static boolean holds(Set<Integer> wanted, int place, int of) {
        return wanted.isEmpty() || wanted.contains(place) || wanted.contains(place - of - 1);
    }

    private boolean holdsWeek(LocalDate day) {
        int of = (int) weeks.weekOfWeekBasedYear().rangeRefinedBy(day).getMaximum();
        return holds(weekNumbers, day.get(weeks.weekOfWeekBasedYear()), of);
    }

    private boolean holds(Weekday weekday, LocalDate day) {
        if (weekday.day() != day.getDayOfWeek()) {
            return false;
        }
        boolean ofMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY && !months.isEmpty();
        boolean ofYear = frequency == Frequency.YEARLY && months.isEmpty() && weekNumbers.isEmpty();
        if (weekday.nth() == 0 || !ofMonth && !ofYear) {
            return true;
        }
        return ofMonth
                ? isNth(weekday.nth(), day.getDayOfMonth(), day.lengthOfMonth())
                : isNth(weekday.nth(), day.getDayOfYear(), day.lengthOfYear());
    }

    private static boolean isNth(int nth, int place, int of) {
        return nth > 0 ? (place - 1) / 7 + 1 == nth : (of - place) / 7 + 1 == -nth;
    }

    /** How many times of day there are in a whole day. */
    long timesADay() {
        return (long) hours.cardinality() * minutes.cardinality() * seconds.cardinality();
    }

    /** Seconds of the day, in order, of the hours, minutes and seconds named; the period's own where it is given. */
    int[] times(@Nullable Integer hour, @Nullable Integer minute, @Nullable Integer second) {
        return one(hours, hour).flatMap(h -> one(minutes, minute)
                .flatMap(m -> one(seconds, second).map(s -> (h * SECONDS + m) * SECONDS + s))).toArray();
    }

    private static java.util.stream.IntStream one(BitSet named, @Nullable Integer given) {
        return given == null ? named.stream() : java.util.stream.IntStream.of(given);
    }
}
