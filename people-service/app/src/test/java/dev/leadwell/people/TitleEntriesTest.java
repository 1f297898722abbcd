package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leadwell.people.copy.Title;
import dev.leadwell.people.copy.Title.Entry;
import dev.leadwell.people.title.TitleEffect;
import dev.leadwell.people.title.TitleEffect.Kind;
import dev.leadwell.people.title.TitleEntries;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TitleEntriesTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final List<Entry> PLANNED = List.of(entry(Title.EVER, JUNE, 2, false), entry(JUNE, null, 3, false));

    // P3
    @Test
    void titlesAreADatedTableAChangeHoldsFromItsDayUntilWhatIsPlannedNext() {
        assertThat(TitleEntries.changed(PLANNED, entry(MARCH, null, 2, true))).containsExactly(
                entry(Title.EVER, MARCH, 2, false), entry(MARCH, JUNE, 2, true), entry(JUNE, null, 3, false));
        assertThat(TitleEntries.changed(PLANNED, entry(DECEMBER, null, 4, true))).containsExactly(
                entry(Title.EVER, JUNE, 2, false), entry(JUNE, DECEMBER, 3, false), entry(DECEMBER, null, 4, true));
    }

    @Test
    void whatBeginsOnTheVeryDayIsReplacedAndNeighboursThatMeanTheSameAreOne() {
        assertThat(TitleEntries.changed(PLANNED, entry(JUNE, null, 5, true)))
                .containsExactly(entry(Title.EVER, JUNE, 2, false), entry(JUNE, null, 5, true));
        assertThat(TitleEntries.changed(PLANNED, entry(JUNE, null, 2, false)))
                .containsExactly(entry(Title.EVER, null, 2, false));
        assertThat(TitleEntries.changed(List.of(entry(JUNE, null, 2, false)), entry(MARCH, null, 1, false)))
                .containsExactly(entry(MARCH, JUNE, 1, false), entry(JUNE, null, 2, false));
    }

    @Test
    void aCorrectedEntryMayBeginOnAnotherDayWhereTheOneBeforeItEnds() {
        assertThat(TitleEntries.corrected(PLANNED, JUNE, entry(MARCH, null, 3, true)))
                .containsExactly(entry(Title.EVER, MARCH, 2, false), entry(MARCH, null, 3, true));
        assertThat(TitleEntries.corrected(PLANNED, Title.EVER, entry(MARCH, null, 2, true)))
                .containsExactly(entry(MARCH, JUNE, 2, true), entry(JUNE, null, 3, false));
    }

    @Test
    void anEntryThatWouldNotFitItsNeighboursIsRefusedWithTheDay() {
        assertThatThrownBy(() -> TitleEntries.corrected(PLANNED, Title.EVER, entry(JUNE, null, 2, true)))
                .hasMessageContaining("refused.entry-ends-before[2026-06-01]");
        assertThatThrownBy(() -> TitleEntries.corrected(PLANNED, JUNE, entry(Title.EVER, null, 2, true)))
                .hasMessageContaining("refused.entry-begins-before[0001-01-01]");
        assertThatThrownBy(() -> TitleEntries.corrected(PLANNED, MARCH, entry(MARCH, null, 2, true)))
                .hasMessageContaining("not-found");
    }

    @Test
    void aChangeIsSaidByWhatItMakesOfWhichDays() {
        var repFromDecember = TitleEntries.changed(PLANNED, entry(DECEMBER, null, 3, true));
        assertThat(TitleEffect.between(PLANNED, repFromDecember))
                .containsExactly(new TitleEffect(Kind.REPS, DECEMBER, null, null));
        assertThat(TitleEffect.between(repFromDecember, PLANNED))
                .containsExactly(new TitleEffect(Kind.NO_REPS, DECEMBER, null, null));
        assertThat(TitleEffect.between(PLANNED, List.of(entry(Title.EVER, null, 7, true)))).containsExactly(
                new TitleEffect(Kind.REPS, Title.EVER, null, null), new TitleEffect(Kind.LEVEL, Title.EVER, null, 7));
        assertThat(TitleEffect.between(PLANNED, TitleEntries.changed(PLANNED, entry(MARCH, null, null, false))))
                .containsExactly(new TitleEffect(Kind.NO_LEVEL, MARCH, JUNE, null));
        assertThat(TitleEffect.between(PLANNED, PLANNED)).isEmpty();
    }

    private static Entry entry(LocalDate from, @Nullable LocalDate to, @Nullable Integer level, boolean rep) {
        return new Entry(from, to, level, rep, false);
    }
}
