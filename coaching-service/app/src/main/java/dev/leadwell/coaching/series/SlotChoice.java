package dev.leadwell.coaching.series;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.people.copy.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Proposes where a new series goes: pipeline reviews early in the week, in the morning; development sessions from the
 * middle of its first week on, so that one that is moved still fits its fortnight; never the two of a rep on one day
 * unless nothing else is free.
 */
public final class SlotChoice {

    private static final List<DayOfWeek> REVIEW_DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
            DayOfWeek.FRIDAY, DayOfWeek.THURSDAY, DayOfWeek.WEDNESDAY);
    private static final List<DayOfWeek> DEVELOPMENT_DAYS = List.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY, DayOfWeek.TUESDAY, DayOfWeek.MONDAY);
    private static final List<LocalTime> REVIEW_TIMES = everyHalfHour(9, 18);
    private static final List<LocalTime> DEVELOPMENT_TIMES = Stream.of(10, 11, 14, 15, 16, 9, 17)
            .map(hour -> LocalTime.of(hour, 0)).toList();

    private SlotChoice() {}

    /** A slot that is taken every week, whatever its cadence: a fortnight's other week is kept free for moving. */
    public record Taken(DayOfWeek weekday, LocalTime time, int minutes) {
        public boolean meetsAny(Collection<Taken> others) {
            return others.stream().anyMatch(other -> other.meets(weekday, time, minutes));
        }

        boolean meets(DayOfWeek day, LocalTime start, int length) {
            return day == weekday && start.isBefore(time.plusMinutes(minutes))
                    && time.isBefore(start.plusMinutes(length));
        }
    }

    /** The first that lies in the working hours and is free; else the first at all. */
    public static Slot of(Kind kind, DayOfWeek firstDayOfWeek, WorkingHours hours, Collection<Taken> taken) {
        int minutes = Cadence.of(kind).minutes();
        List<Taken> places = candidates(kind, minutes);
        Taken place = places.stream().filter(candidate -> inHours(hours, candidate))
                .filter(candidate -> !candidate.meetsAny(taken))
                .findFirst()
                .or(() -> places.stream().filter(candidate -> inHours(hours, candidate)).findFirst())
                .orElse(places.getFirst());
        return new Slot(Math.floorMod(place.weekday().getValue() - firstDayOfWeek.getValue(), 7), place.time());
    }

    private static List<Taken> candidates(Kind kind, int minutes) {
        boolean review = kind == Kind.PIPELINE_REVIEW;
        return (review ? REVIEW_DAYS : DEVELOPMENT_DAYS).stream()
                .flatMap(day -> (review ? REVIEW_TIMES : DEVELOPMENT_TIMES).stream()
                        .map(time -> new Taken(day, time, minutes)))
                .toList();
    }

    private static boolean inHours(WorkingHours hours, Taken place) {
        return hours.on(place.weekday()).stream().anyMatch(stretch -> !place.time().isBefore(stretch.start())
                && !place.time().plusMinutes(place.minutes()).isAfter(stretch.end()));
    }

    private static List<LocalTime> everyHalfHour(int fromHour, int toHour) {
        return Stream.iterate(LocalTime.of(fromHour, 0), time -> time.getHour() < toHour,
                time -> time.plusMinutes(30)).toList();
    }
}
