package dev.leadwell.comp.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.Fraction;
import dev.leadwell.kit.console.Format;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExactTextTest {

    private final ExactText text = new ExactText(Format.of(Locale.ENGLISH, ZoneOffset.UTC));

    @Test
    void aNumberThatGoesOnIsCutAndMarked() {
        assertThat(text.number(Fraction.of(900, 11))).isEqualTo("81.8181…");
        assertThat(text.number(Fraction.of(175, 2))).isEqualTo("87.5");
        assertThat(text.number(Fraction.of(94))).isEqualTo("94");
    }

    @Test
    void anAmountHasItsCurrencysDecimalsWhereTheyWriteIt() {
        assertThat(text.amount(Fraction.of(4500), 2)).isEqualTo("4,500.00");
        assertThat(text.amount(Fraction.of(8100, 11), 2)).isEqualTo("736.3636…");
    }

    @Test
    void aShownPercentageIsCutSoThatItNeverShowsAPassThatIsNone() { // G3
        assertThat(text.percent(Fraction.of(7900, 159))).isEqualTo("49.6\u00a0%");
    }
}
