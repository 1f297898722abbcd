package dev.leadwell.comp.calculation.statement;

import static dev.leadwell.comp.calculation.plan.Component.WhenNotComputable.PAY_AT_TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.fact.SettledWindow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneMoreKeptTest {

    @Test
    void oneMoreOfFortyFourPaysWhatTheSameStatementWithItPays() {
        Line before = adherence(Examples.windows(40, 4, 4));
        Line after = adherence(Examples.windows(41, 3, 4));
        OneMoreKept more = OneMoreKept.of(before, 2).orElseThrow();
        assertThat(more.attainment()).isEqualTo(after.attainment()).isEqualTo(Fraction.of(4100, 44));
        assertThat(more.pays()).isEqualTo(after.pays()).isEqualTo(Fraction.of(950, 11));
        assertThat(more.difference()).isEqualTo(new BigDecimal("40.91"));
    }

    @Test
    void whereAllAreKeptThereIsNoneMore() {
        assertThat(one(adherence(Examples.windows(44, 0, 4)))).isEmpty();
    }

    @Test
    void whatIsTooLittleToJudgeByHasNone() {
        assertThat(one(adherence(Examples.windows(1, 1, 4)))).isEmpty();
    }

    @Test
    void whatCountsNoSessionsHasNone() {
        List<Line> lines = StatementCalculation.of(Examples.statement(PAY_AT_TARGET, 8, 45)).lines();
        assertThat(one(lines.getFirst())).isEmpty();
        assertThat(one(lines.getLast())).isEmpty();
    }

    private static Optional<OneMoreKept> one(Line line) {
        return OneMoreKept.of(line, 2);
    }

    private static Line adherence(List<SettledWindow> windows) {
        return StatementCalculation.of(Examples.statement(PAY_AT_TARGET, Examples.items(), 8, 50, windows)).lines()
                .get(1);
    }
}
