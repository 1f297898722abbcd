package dev.leadwell.comp.calculation.pay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.DateRange;
import dev.leadwell.comp.calculation.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProrationTest { // M5

    private static final DateRange Q3 = new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 1));

    @Test
    void annual1000Is250AQuarter() {
        assertThat(Proration.amount(List.of(segment("2026-01-01", null, 1000)), Q3, Q3, 4)).isEqualTo(Fraction.of(250));
    }

    @Test
    void raisedTo1500On1SeptemberTheThirdQuarterIs290point76() {
        Fraction target = Proration.amount(List.of(segment("2026-09-01", null, 1500),
                segment("2026-01-01", "2026-09-01", 1000)), Q3, Q3, 4);
        assertThat(target).isEqualTo(Fraction.of(250 * 62 + 375 * 30, 92));
        assertThat(target.roundedHalfUp(2)).hasToString("290.76");
    }

    @Test
    void unpaidLeaveIsASegmentWithTarget0() {
        assertThat(Proration.amount(List.of(segment("2026-01-01", "2026-08-01", 920),
                segment("2026-08-01", null, 0)), Q3, Q3, 1)).isEqualTo(Fraction.of(310));
    }

    @Test
    void segmentsThatOverlapAreNamed() {
        var one = segment("2026-01-01", "2026-08-02", 1000);
        var other = segment("2026-08-01", null, 1500);
        assertThat(Proration.clash(List.of(other, one))).contains(new Proration.Clash(one, other, true));
        assertThat(Proration.clash(List.of(segment("2026-01-01", "2026-08-01", 1), other))).isEmpty();
    }

    @Test
    void segmentsInTwoCurrenciesAreNamed() {
        var one = segment("2026-01-01", "2026-08-01", 1000);
        var other = new Segment("x", LocalDate.of(2026, 8, 1), null, BigDecimal.TEN, "USD");
        assertThat(Proration.clash(List.of(one, other))).contains(new Proration.Clash(one, other, false));
    }

    @Test
    void thePartsOfAPeriodAddUpToTheWhole() {
        var segments = List.of(segment("2026-02-11", "2026-08-17", 777), segment("2026-08-17", null, 1313));
        for (LocalDate cut = Q3.from().plusDays(1); cut.isBefore(Q3.to()); cut = cut.plusDays(1)) {
            Fraction parts = Proration.amount(segments, Q3, new DateRange(Q3.from(), cut), 4)
                    .plus(Proration.amount(segments, Q3, new DateRange(cut, Q3.to()), 4));
            assertThat(parts).isEqualTo(Proration.amount(segments, Q3, Q3, 4));
        }
    }

    private static Segment segment(String from, @Nullable String to, long annual) {
        return new Segment(from, LocalDate.parse(from), to == null ? null : LocalDate.parse(to),
                BigDecimal.valueOf(annual), "EUR");
    }
}
