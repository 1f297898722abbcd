package dev.leadwell.coaching.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.coaching.cadence.CadenceWindow;
import dev.leadwell.coaching.cadence.CommonDays.Taken;
import dev.leadwell.coaching.cadence.Kind;
import dev.leadwell.coaching.window.WindowJudge.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** K kept, N not kept, M not kept and made up, E excused, W withdrawn, oldest first. */
class AdherenceGoldenTest {

    // C3: adherence = kept ÷ (due − excused); excused windows neither break nor lengthen a streak
    @ParameterizedTest
    @CsvSource({
            "KKEKNKK, 7, 1, 5, 1, 2, 3",
            "KEK, 3, 1, 2, 0, 2, 2",
            "NNN, 3, 0, 0, 3, 0, 0",
            "KNM, 3, 0, 1, 1, 0, 1",
            "EE, 2, 2, 0, 0, 0, 0",
            "WKW, 1, 0, 1, 0, 1, 1",
            "'', 0, 0, 0, 0, 0, 0"
    })
    void countsDueExcusedKeptDebtAndStreaks(String outcomes, int due, int excused, int kept, int debt, int streak,
            int longest) {
        Adherence adherence = Adherence.of(windows(outcomes));
        assertThat(adherence.due()).isEqualTo(due);
        assertThat(adherence.excused()).isEqualTo(excused);
        assertThat(adherence.kept()).isEqualTo(kept);
        assertThat(adherence.debt()).isEqualTo(debt);
        assertThat(adherence.streak()).isEqualTo(streak);
        assertThat(adherence.longestStreak()).isEqualTo(longest);
        assertThat(adherence.computable()).isEqualTo(due > excused);
    }

    @RepeatedTest(50)
    void theSumOfThePartsIsTheWholeWhateverTheOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder outcomes = new StringBuilder();
        random.ints(40, 0, 5).forEach(index -> outcomes.append("KNMEW".charAt(index)));
        List<SettledWindow> all = windows(outcomes.toString());
        List<SettledWindow> shuffled = new ArrayList<>(all);
        java.util.Collections.shuffle(shuffled, random);
        Adherence whole = Adherence.of(shuffled);
        assertThat(whole).isEqualTo(Adherence.of(all));
        Adherence first = Adherence.of(all.subList(0, 17));
        Adherence second = Adherence.of(all.subList(17, 40));
        assertThat(first.kept() + second.kept()).isEqualTo(whole.kept());
        assertThat(first.counted() + second.counted()).isEqualTo(whole.counted());
        assertThat(first.debt() + second.debt()).isEqualTo(whole.debt());
        assertThat(whole.kept() + whole.debt() + whole.madeUp()).isEqualTo(whole.counted());
    }

    private static List<SettledWindow> windows(String outcomes) {
        List<SettledWindow> windows = new ArrayList<>();
        LocalDate start = LocalDate.of(2026, 1, 5);
        for (char outcome : outcomes.toCharArray()) {
            windows.add(new SettledWindow(new UUID(3, windows.size()), 1, new UUID(0, 1), new UUID(0, 2),
                    Kind.DEVELOPMENT, new CadenceWindow(start, start.plusDays(14)), judgement(outcome),
                    outcome == 'M' ? new UUID(4, 4) : null, false));
            start = start.plusDays(14);
        }
        return windows;
    }

    private static Judgement judgement(char outcome) {
        return switch (outcome) {
            case 'K' -> new Judgement(Outcome.KEPT, null, null, null, null);
            case 'E' -> new Judgement(Outcome.EXCUSED, null, null, Taken.ABSENCE, null);
            case 'W' -> Judgement.WITHDRAWN;
            default -> new Judgement(Outcome.NOT_KEPT, Cause.MISSED, null, null, null);
        };
    }
}
