package dev.leadwell.coaching.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.CadenceWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenureRulesTest {

    private static final UUID REP = new UUID(0, 1);
    private static final UUID DANA = new UUID(0, 2);
    private static final UUID NILS = new UUID(0, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private long ids;

    @Test
    void theFirstPairBeginsWhenTheRosterSaysAndMakesNoWindowDueThatHadEnded() { // C3
        Tenure tenure = inStep(List.of(), spell(DANA, "2019-01-01", null)).getFirst();
        assertThat(tenure.from()).isEqualTo("2019-01-01");
        assertThat(tenure.owes(week("2026-11-09"))).isFalse();
        assertThat(tenure.owes(week("2026-11-16"))).isTrue();
    }

    @Test
    void theCutWindowIsDueToNeither() { // C1
        List<Tenure> before = inStep(List.of(), spell(DANA, "2019-01-01", null));
        List<Tenure> after = inStep(before, spell(DANA, "2019-01-01", "2026-12-02"), spell(NILS, "2026-12-02", null));
        assertThat(after).extracting(Tenure::managerId).containsExactly(DANA, NILS);
        assertThat(after).noneMatch(tenure -> tenure.owes(week("2026-11-30")));
        assertThat(after.getFirst().owes(week("2026-11-23"))).isTrue();
        assertThat(after.getLast().owes(week("2026-12-07"))).isTrue();
    }

    @Test
    void aChangeThatBecomesKnownLateActsOnTheDayItBecomesKnown() {
        List<Tenure> before = List.of(tenure(DANA, "2026-01-05", LocalDate.MAX, "2026-01-05"));
        List<Tenure> after = inStep(before, spell(DANA, "2026-01-05", "2026-11-02"), spell(NILS, "2026-11-02", null));
        assertThat(after.getFirst().to()).isEqualTo(TODAY);
        assertThat(after.getLast().from()).isEqualTo(TODAY);
        assertThat(after.getFirst().owes(week("2026-11-09"))).isTrue();
        assertThat(after).noneMatch(tenure -> tenure.owes(week("2026-11-16")));
    }

    @Test
    void aTakeoverThatWasAnnouncedForLaterAndHasBegunBeginsOnTheDayThatBecomesKnown() {
        List<Tenure> before = inStep(List.of(), spell(DANA, "2019-01-01", "2027-02-01"),
                spell(NILS, "2027-02-01", null));
        List<Tenure> after = inStep(before, spell(DANA, "2019-01-01", "2026-11-02"), spell(NILS, "2026-11-02", null));
        assertThat(after.getLast().from()).isEqualTo(TODAY);
        assertThat(after.getLast().knownOn()).isEqualTo(TODAY);
        assertThat(after.getFirst().to()).isEqualTo(TODAY);
    }

    @Test
    void aSecondLookChangesNothing() {
        List<Tenure> once = inStep(List.of(), spell(DANA, "2019-01-01", "2026-12-02"), spell(NILS, "2026-12-02", null));
        assertThat(inStep(once, spell(DANA, "2019-01-01", "2026-12-02"), spell(NILS, "2026-12-02", null)))
                .isEqualTo(once);
    }

    @Test
    void aPairThatWasAnnouncedAndNeverBeganLeavesNothing() {
        List<Tenure> once = inStep(List.of(), spell(DANA, "2019-01-01", "2026-12-02"), spell(NILS, "2026-12-02", null));
        assertThat(inStep(once, spell(DANA, "2019-01-01", null))).singleElement()
                .satisfies(tenure -> assertThat(tenure.to()).isEqualTo(LocalDate.MAX));
    }

    @Test
    void pairsOfThePastOweNothing() {
        assertThat(inStep(List.of(), spell(DANA, "2019-01-01", "2024-01-01"))).isEmpty();
    }

    private List<Tenure> inStep(List<Tenure> known, PairSpell... roster) {
        return TenureRules.inStep(REP, known, List.of(roster), TODAY, () -> new UUID(1, ids++));
    }

    private static PairSpell spell(UUID manager, String from, @org.jspecify.annotations.Nullable String to) {
        return new PairSpell(manager, LocalDate.parse(from), to == null ? LocalDate.MAX : LocalDate.parse(to));
    }

    private static Tenure tenure(UUID manager, String from, LocalDate to, String knownOn) {
        return new Tenure(new UUID(2, 2), REP, manager, LocalDate.parse(from), to, LocalDate.parse(knownOn));
    }

    private static CadenceWindow week(String start) {
        return new CadenceWindow(LocalDate.parse(start), LocalDate.parse(start).plusDays(7));
    }
}
