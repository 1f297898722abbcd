package dev.leadwell.coaching.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.Cadence;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.people.copy.WorkingHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotChoiceTest {

    @Test
    void eightRepsFitBesideEachOtherInAWeek() {
        List<SlotChoice.Taken> taken = new ArrayList<>();
        for (int rep = 0; rep < 8; rep++) {
            for (Kind kind : Kind.values()) {
                Slot slot = SlotChoice.of(kind, DayOfWeek.MONDAY, WorkingHours.USUAL, taken);
                var place = new SlotChoice.Taken(DayOfWeek.of(slot.day() + 1), slot.time(), Cadence.of(kind).minutes());
                assertThat(taken).noneMatch(
                        other -> other.meets(place.weekday(), place.time(), place.minutes()));
                taken.add(place);
            }
        }
        assertThat(taken).hasSize(16);
    }

    @Test
    void aWeekThatStartsOnSundayCountsItsDaysFromThere() {
        assertThat(SlotChoice.of(Kind.PIPELINE_REVIEW, DayOfWeek.SUNDAY, WorkingHours.USUAL, List.of()).day())
                .isEqualTo(1);
    }
}
