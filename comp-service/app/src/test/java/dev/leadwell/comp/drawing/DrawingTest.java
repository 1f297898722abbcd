package dev.leadwell.comp.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.comp.calculation.curve.LinearCurve;
import dev.leadwell.comp.calculation.curve.Point;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void aBarEndsAFifthAboveWhatPaysInFull() {
        var curve = line(20, 0, 40, 70, 50, 100, 60, 120);
        assertThat(AttainmentBar.of(curve, Fraction.of(382, 10))).isEqualTo(new AttainmentBar(382L, 600));
        assertThat(AttainmentBar.of(curve, Fraction.of(75))).isEqualTo(new AttainmentBar(600L, 600));
        assertThat(AttainmentBar.of(curve, Fraction.of(50)).mark()).isBetween(83.3, 83.4);
    }

    @Test
    void aBarOfNothingComputedHasNoPartAndOfACurveThatNeverPaysInFullEndsAboveItsLastPoint() {
        assertThat(AttainmentBar.of(line(70, 0, 100, 80), null)).isEqualTo(new AttainmentBar(null, 1_200));
    }

    @Test
    void aLineThatBeginsByPayingAtOnceShowsItsCliff() {
        var cliff = CurveDrawing.large(line(90, 70, 100, 100)).cliff();
        assertThat(cliff).isNotNull().extracting(CurveDrawing.Cliff::at, CurveDrawing.Cliff::pays)
                .containsExactly("90", "70");
        assertThat(CurveDrawing.large(line(70, 0, 100, 100)).cliff()).isNull();
        assertThat(CurveDrawing.small(line(90, 70, 100, 100), null).cliff()).isNull();
    }

    private static LinearCurve line(int... numbers) {
        var points = new java.util.ArrayList<Point>();
        for (int index = 0; index < numbers.length; index += 2) {
            points.add(new Point(BigDecimal.valueOf(numbers[index]), BigDecimal.valueOf(numbers[index + 1])));
        }
        return new LinearCurve(List.copyOf(points), null, null, null);
    }

    @Test
    void aCurveThatLiesBelowZeroIsDrawnToo() {
        assertThat(CurveDrawing.large(line(-50, 0, -10, 100)).path()).startsWith("M");
    }
}
