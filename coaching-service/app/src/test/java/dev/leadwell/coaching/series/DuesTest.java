package dev.leadwell.coaching.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.CadenceWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuesTest {

    private static final UUID REP = new UUID(0, 1);
    private static final UUID DANA = new UUID(0, 622);
    private static final UUID NILS = new UUID(0, 700);
    private final Tenure danas = tenure(DANA, "2019-01-01", null, "2026-10-01");

    @Test
    void aLeavingThatBecomesKnownLateTakesBackTheWindowsThatItMakesNotDue() { // C3
        Dues before = new Dues(List.of(danas), List.of(spell(DANA, "2019-01-01", null)));
        Dues after = new Dues(List.of(tenure(DANA, "2019-01-01", "2026-11-18", "2026-10-01")),
                List.of(spell(DANA, "2019-01-01", "2026-11-05")));
        assertThat(before.owes(DANA, week("2026-11-09"))).isTrue();
        assertThat(after.owes(DANA, week("2026-10-26"))).isTrue();
        assertThat(after.owes(DANA, week("2026-11-02"))).isFalse();
        assertThat(after.owes(DANA, week("2026-11-09"))).isFalse();
        assertThat(after.wasHeldTo(DANA, week("2026-11-09"))).isTrue();
        assertThat(after.wasHeldTo(DANA, week("2026-11-16"))).isFalse();
    }

    @Test
    void aTakeoverThatBecomesKnownLateMakesNoWindowDueThatHadEndedBefore() { // C3
        Dues dues = new Dues(List.of(tenure(DANA, "2019-01-01", "2026-11-18", "2026-10-01"),
                tenure(NILS, "2026-11-18", null, "2026-11-18")),
                List.of(spell(DANA, "2019-01-01", "2026-11-02"), spell(NILS, "2026-11-02", null)));
        assertThat(dues.managers(week("2026-10-26"))).containsExactly(DANA);
        assertThat(dues.owes(NILS, week("2026-11-09"))).isFalse();
        assertThat(dues.owes(DANA, week("2026-11-09"))).isFalse();
        assertThat(dues.owes(NILS, week("2026-11-16"))).isTrue();
    }

    /** Whether the earlier version was heard of first, or only the later one. */
    @Test
    void aPairIsDueAlikeWhetherItIsHeardOfInOneOrInTwo() { // G7
        List<PairSpell> roster = List.of(spell(DANA, "2019-01-01", "2026-11-02"), spell(NILS, "2026-11-02", null));
        Dues two = new Dues(List.of(tenure(DANA, "2019-01-01", "2026-11-18", "2026-11-18"),
                tenure(NILS, "2026-11-18", null, "2026-11-18")), roster);
        Dues one = new Dues(List.of(tenure(NILS, "2026-11-02", null, "2026-11-18")), roster);
        for (LocalDate monday = LocalDate.of(2026, 10, 5); monday.getYear() < 2027; monday = monday.plusWeeks(1)) {
            CadenceWindow window = week(monday.toString());
            assertThat(two.owes(NILS, window)).as(window.toString()).isEqualTo(one.owes(NILS, window));
            assertThat(two.owes(DANA, window)).as(window.toString()).isEqualTo(one.owes(DANA, window));
        }
    }

    @Test
    void whatALeavingTookBackIsDueAgainWhenItIsUndoneButNothingThatEndedMeanwhile() {
        Dues dues = new Dues(List.of(tenure(DANA, "2019-01-01", "2026-11-09", "2026-10-01"),
                tenure(DANA, "2026-11-24", null, "2026-11-24")), List.of(spell(DANA, "2019-01-01", null)));
        assertThat(dues.owes(DANA, week("2026-11-02"))).isTrue();
        assertThat(dues.owes(DANA, week("2026-11-09"))).isFalse();
        assertThat(dues.owes(DANA, week("2026-11-16"))).isFalse();
        assertThat(dues.owes(DANA, week("2026-11-23"))).isTrue();
    }

    private static PairSpell spell(UUID manager, String from, @Nullable String to) {
        return new PairSpell(manager, LocalDate.parse(from), to == null ? LocalDate.MAX : LocalDate.parse(to));
    }

    private static Tenure tenure(UUID manager, String from, @Nullable String to, String knownOn) {
        return new Tenure(UUID.nameUUIDFromBytes((manager + from).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                REP, manager, LocalDate.parse(from), to == null ? LocalDate.MAX : LocalDate.parse(to),
                LocalDate.parse(knownOn));
    }

    private static CadenceWindow week(String start) {
        return new CadenceWindow(LocalDate.parse(start), LocalDate.parse(start).plusDays(7));
    }
}
