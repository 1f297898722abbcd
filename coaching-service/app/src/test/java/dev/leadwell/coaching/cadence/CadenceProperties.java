package dev.leadwell.coaching.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class CadenceProperties {

    private static final List<String> ZONES = List.of("Europe/Rome", "America/New_York", "Asia/Kathmandu",
            "Australia/Lord_Howe", "UTC");

    @RepeatedTest(100)
    void windowsTouchAndEachDayLiesInExactlyOne(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        WindowGrid grid = new WindowGrid(day(random), 1 + random.nextInt(2));
        LocalDate from = day(random);
        List<CadenceWindow> windows = grid.touching(from, from.plusDays(200));
        for (int index = 1; index < windows.size(); index++) {
            assertThat(windows.get(index).start()).isEqualTo(windows.get(index - 1).end());
        }
        LocalDate any = from.plusDays(random.nextInt(200));
        assertThat(windows.stream().filter(window -> window.contains(any))).containsExactly(grid.holding(any));
    }

    @RepeatedTest(100)
    void startsAreThoseOfTheStoredRule(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Recurrence recurrence = new Recurrence(1 + random.nextInt(2));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDateTime first = day(random).atTime(LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)));
        LocalDate from = first.toLocalDate().plusDays(random.nextInt(400));
        LocalDate to = from.plusDays(100);
        List<LocalDateTime> expected = new Recur<LocalDateTime>(recurrence.rule()).getDates(first, from.atStartOfDay(),
                to.atStartOfDay());
        assertThat(recurrence.starts(first, zone, from, to))
                .isEqualTo(expected.stream().filter(at -> at.toLocalDate().isBefore(to)).map(at -> at.atZone(zone))
                        .toList());
        assertThat(Recurrence.parse(recurrence.rule())).isEqualTo(recurrence);
    }

    @RepeatedTest(100)
    void moreAbsenceNeverExcusesLess(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LocalDate start = day(random);
        CadenceWindow window = new CadenceWindow(start, start.plusDays(14));
        Set<LocalDate> fewer = days(random, start);
        Set<LocalDate> more = new java.util.HashSet<>(fewer);
        more.addAll(days(random, start));
        assertThat(excused(window, more)).isGreaterThanOrEqualTo(excused(window, fewer));
    }

    private static int excused(CadenceWindow window, Set<LocalDate> away) {
        var rep = new CommonDays.Availability(day -> day.getDayOfWeek().getValue() < 6, away::contains);
        var manager = new CommonDays.Availability(day -> day.getDayOfWeek().getValue() < 6, day -> false);
        return new CommonDays(manager, rep, Set.of()).excuse(window, 3).isPresent() ? 1 : 0;
    }

    private static Set<LocalDate> days(Random random, LocalDate start) {
        Set<LocalDate> days = new java.util.HashSet<>();
        for (int count = random.nextInt(12); count > 0; count--) {
            days.add(start.plusDays(random.nextInt(14)));
        }
        return days;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3000));
    }

    @RepeatedTest(1)
    void theLocalTimeStaysWhenTheClockChanges() {
        List<ZonedDateTime> starts = new Recurrence(1).starts(LocalDateTime.parse("2026-10-21T10:00"),
                ZoneId.of("Europe/Rome"), LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 1));
        assertThat(starts).extracting(start -> start.toInstant().toString())
                .containsExactly("2026-10-21T08:00:00Z", "2026-10-28T09:00:00Z");
    }
}
