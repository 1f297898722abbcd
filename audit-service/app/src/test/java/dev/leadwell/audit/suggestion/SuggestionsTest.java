package dev.leadwell.audit.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.audit.category.Category;
import dev.leadwell.audit.grid.WeekGrid;
import dev.leadwell.audit.hours.WorkingDay;
import dev.leadwell.audit.hours.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final WeekGrid GRID = WeekGrid.of(LocalDate.of(2026, 11, 16), ZoneId.of("UTC"));
    private static final WorkingTime HOURS = WorkingTime.of(GRID,
            List.of(new WorkingDay(DAY, List.of(new WorkingDay.Span(LocalTime.of(9, 0), LocalTime.of(12, 0))))));

    private static Instant at(String time) {
        return Instant.parse("2026-11-18T" + time + ":00Z");
    }

    private static Entry event(String uid, String from, String to) {
        return new Entry(uid, "", at(from), at(to), false, uid, false, false, 0, false, null);
    }

    private static Entry session(String uid, String from, String to) {
        return new Entry(uid, "", at(from), at(to), false, "", false, false, 2, true,
                new Entry.SessionMark(UUID.randomUUID(), UUID.randomUUID(), Category.ONE_ON_ONE_COACHING, true, false));
    }

    private static Map<Instant, Suggestion> on(Set<OccurrenceId> dismissed, Entry... entries) {
        return new Suggestions(new Classifier(List.of()), dismissed, HOURS, List.of(entries)).on(GRID);
    }

    private static @Nullable String winner(Map<Instant, Suggestion> found, String time) {
        Suggestion suggestion = found.get(at(time));
        return suggestion == null ? null : suggestion.entry().uid();
    }

    @Test
    void aBlockIsSuggestedWhenEventsTogetherCoverHalfOfIt() { // A3
        var found = on(Set.of(), event("a", "09:00", "09:10"), event("b", "09:20", "09:25"),
                event("c", "10:00", "10:14"),
                event("d", "10:05", "10:14"));
        assertThat(winner(found, "09:00")).as("10 and 5 minutes").isEqualTo("a");
        assertThat(winner(found, "10:00")).as("14 minutes, however often").isNull();
    }

    @Test
    void theEventThatCoversMostGivesItThenTheEarlierStartThenTheUid() { // A3
        assertThat(winner(on(Set.of(), event("a", "09:00", "09:12"), event("b", "09:12", "09:30")), "09:00"))
                .isEqualTo("b");
        assertThat(winner(on(Set.of(), event("a", "09:00", "10:00"), event("b", "08:00", "10:00")), "09:30"))
                .isEqualTo("b");
        assertThat(winner(on(Set.of(), event("b", "09:00", "10:00"), event("B", "09:00", "10:00")), "09:30"))
                .as("by code unit").isEqualTo("B");
    }

    @Test
    void touchingEventsDoNotOverlap() { // A3
        var found = on(Set.of(), event("a", "09:00", "09:30"), event("b", "09:30", "10:00"));
        assertThat(winner(found, "09:00")).isEqualTo("a");
        assertThat(winner(found, "09:30")).isEqualTo("b");
        assertThat(found).hasSize(2);
    }

    @Test
    void aSessionThatCoversHalfOutranksALongerEvent() { // A4
        var found = on(Set.of(), event("focus", "08:00", "12:00"), session("s", "10:00", "10:45"));
        assertThat(winner(found, "10:00")).isEqualTo("s");
        assertThat(winner(found, "10:30")).isEqualTo("s");
        assertThat(winner(found, "11:00")).isEqualTo("focus");
    }

    @Test
    void anAllDayEventFillsWorkingHoursOnlyAndLosesToAnyTimedEvent() {
        Entry allDay = new Entry("all", "", at("00:00"), Instant.parse("2026-11-19T00:00:00Z"), true, "Busy", false,
                false, 0, false, null);
        var found = on(Set.of(), allDay, event("a", "09:00", "09:30"));
        assertThat(winner(found, "09:00")).isEqualTo("a");
        assertThat(winner(found, "11:30")).isEqualTo("all");
        assertThat(winner(found, "12:00")).isNull();
    }

    @Test
    void aDismissedEventIsShownAsSuchAndLetsAnotherSuggest() { // A2
        Set<OccurrenceId> dismissed = Set.of(new OccurrenceId("a", ""));
        var alone = on(dismissed, event("a", "09:00", "09:30"));
        assertThat(alone.values()).allMatch(Suggestion::dismissed).hasSize(1);
        var other = on(dismissed, event("a", "09:00", "09:30"), event("b", "09:00", "09:20"));
        assertThat(winner(other, "09:00")).isEqualTo("b");
    }
}
