package dev.leadwell.comp.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void equalNumbersAreEqualRecordsAndHaveOneText() {
        assertThat(Fraction.of(-6, -4)).isEqualTo(Fraction.of(new BigDecimal("1.50")));
        assertThat(Fraction.of(6, -4)).hasToString("-3/2");
        assertThat(Fraction.parse("900/11")).isEqualTo(Fraction.of(900, 11));
        assertThat(Fraction.parse(Fraction.of(1000).toString())).isEqualTo(Fraction.of(new BigDecimal("1E+3")));
    }

    @Test
    void roundsHalfAwayFromZero() {
        assertThat(Fraction.of(5, 1000).roundedHalfUp(2)).isEqualByComparingTo("0.01");
        assertThat(Fraction.of(-5, 1000).roundedHalfUp(2)).isEqualByComparingTo("-0.01");
        assertThat(Fraction.of(8100, 11).roundedHalfUp(2)).hasToString("736.36");
    }

    @Test
    void showsNoMoreThanThereIs() {
        assertThat(Fraction.of(79 * 100, 159).floored(1)).hasToString("49.6");
        assertThat(Fraction.of(1, 8).fits(3)).isTrue();
        assertThat(Fraction.of(1, 3).fits(9)).isFalse();
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Fraction.of(1).dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
