package dev.leadwell.audit.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * Follows a rule period by period. Each day or shorter period that is looked at is a step of the budget, and so is each
 * occurrence before it is made; periods before the time asked for are jumped over.
 */
final class Expansion {

    private static final int DAY = 86_400;

    private final RuleParts parts;
    private final LocalDateTime seed;
    private final LocalDateTime last;
    private final Budget budget;

    /** @param last nothing later is looked for */
    Expansion(RuleParts parts, LocalDateTime seed, LocalDateTime last, Budget budget) {
        this.parts = parts;
        this.seed = seed;
        this.last = last;
        this.budget = budget;
    }

    /**
     * Hands over occurrences in order.
     *
     * @param from nothing that begins in periods before it is asked for
     * @param taker says whether to go on
     */
    void each(LocalDateTime from, Predicate<LocalDateTime> taker) {
        if (parts.below(Frequency.DAILY)) {
            eachShort(from, taker);
        } else {
            eachLong(from, taker);
        }
    }

    private void eachLong(LocalDateTime from, Predicate<LocalDateTime> taker) {
        budget.steps(parts.timesADay());
        int[] times = parts.times(null, null, null);
        LocalDate origin = begin(seed.toLocalDate());
        ChronoUnit unit = unit();
        long at = from.isAfter(seed) ? unit.between(origin, from.toLocalDate()) / parts.interval : 0;
        while (true) {
            LocalDate begin = origin.plus(at * parts.interval, unit);
            if (begin.isAfter(last.toLocalDate()) || !hand(days(begin, begin.plus(1, unit)), times, taker)) {
                return;
            }
            at++;
        }
    }

    private LocalDate begin(LocalDate day) {
        return switch (parts.frequency) {
            case YEARLY -> day.withDayOfYear(1);
            case MONTHLY -> day.withDayOfMonth(1);
            case WEEKLY -> day.with(parts.weeks.dayOfWeek(), 1);
            default -> day;
        };
    }

    private ChronoUnit unit() {
        return switch (parts.frequency) {
            case YEARLY -> ChronoUnit.YEARS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case DAILY -> ChronoUnit.DAYS;
            case HOURLY -> ChronoUnit.HOURS;
            case MINUTELY -> ChronoUnit.MINUTES;
            case SECONDLY -> ChronoUnit.SECONDS;
        };
    }

    private List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> found = new ArrayList<>();
        LocalDate day = from;
        while (day.isBefore(to)) {
            budget.step();
            if (!parts.holdsMonth(day)) {
                day = day.plusMonths(1).withDayOfMonth(1);
                continue;
            }
            if (parts.holds(day)) {
                found.add(day);
            }
            day = day.plusDays(1);
        }
        return found;
    }

    /** Hours, minutes and seconds: days, hours and minutes that the rule leaves out are jumped over. */
    private void eachShort(LocalDateTime from, Predicate<LocalDateTime> taker) {
        ChronoUnit unit = unit();
        LocalDateTime origin = seed.truncatedTo(unit);
        long at = from.isAfter(seed) ? unit.between(origin, from) / parts.interval : 0;
        while (true) {
            budget.step();
            LocalDateTime begin = origin.plus(at * parts.interval, unit);
            if (begin.isAfter(last)) {
                return;
            }
            LocalDateTime next = notBefore(begin);
            if (next.isAfter(begin)) {
                at += Math.ceilDiv(unit.between(begin, next), parts.interval);
                continue;
            }
            if (!hand(List.of(begin.toLocalDate()), timesOf(begin), taker)) {
                return;
            }
            at++;
        }
    }

    /** The time itself, or the earliest after it that the rule may hold. */
    private LocalDateTime notBefore(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        if (!parts.holdsMonth(day)) {
            return day.plusMonths(1).withDayOfMonth(1).atStartOfDay();
        }
        if (!parts.holds(day)) {
            return day.plusDays(1).atStartOfDay();
        }
        if (!parts.holdsHour(time.getHour())) {
            return time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        boolean minutes = parts.frequency != Frequency.HOURLY;
        if (minutes && !parts.holdsMinute(time.getMinute())) {
            return time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        boolean seconds = parts.frequency == Frequency.SECONDLY;
        return seconds && !parts.holdsSecond(time.getSecond()) ? time.plusSeconds(1) : time;
    }

    private int[] timesOf(LocalDateTime period) {
        Integer minute = parts.frequency == Frequency.HOURLY ? null : Integer.valueOf(period.getMinute());
        Integer second = parts.frequency == Frequency.SECONDLY ? Integer.valueOf(period.getSecond()) : null;
        return parts.times(period.getHour(), minute, second);
    }

    private boolean hand(List<LocalDate> days, int[] times, Predicate<LocalDateTime> taker) {
        long all = (long) days.size() * times.length;
        if (parts.positions.isEmpty()) {
            for (long index = 0; index < all; index++) {
                if (!hand(days, times, index, taker)) {
                    return false;
                }
            }
            return true;
        }
        TreeSet<Long> chosen = new TreeSet<>();
        for (int position : parts.positions) {
            budget.step();
            chosen.add(position > 0 ? position - 1 : all + position);
        }
        return chosen.stream().filter(index -> index >= 0 && index < all)
                .allMatch(index -> hand(days, times, index, taker));
    }

    private boolean hand(List<LocalDate> days, int[] times, long index, Predicate<LocalDateTime> taker) {
        budget.step();
        int second = times[(int) (index % times.length)];
        LocalDateTime at = days.get((int) (index / times.length)).atTime(LocalTime.ofSecondOfDay(second % DAY));
        if (at.isBefore(seed)) {
            return true;
        }
        return !at.isAfter(last) && taker.test(at);
    }
}
