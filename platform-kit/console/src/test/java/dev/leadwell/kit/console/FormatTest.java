package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatTest {

    private final Format rome = Format.of(Locale.ENGLISH, ZoneId.of("Europe/Rome"));
    private final Format berlin = Format.of(Locale.GERMAN, ZoneId.of("Europe/Berlin"));

    // G3
    @Test
    void aShownPercentageIsFlooredSoThatItNeverShowsAPassThatIsNone() {
        assertThat(rome.percent(79, 159)).isEqualTo("49.6\u00a0%");
        assertThat(rome.percent(40, 80)).isEqualTo("50.0\u00a0%");
        assertThat(rome.percent(99_999, 200_000)).isEqualTo("49.9\u00a0%");
        assertThat(rome.percent(new BigDecimal("-0.01"))).isEqualTo("−0.1\u00a0%");
        assertThat(berlin.percent(79, 159)).isEqualTo("49,6\u00a0%");
    }

    // G4
    @Test
    void nothingOfNothingIsADashAndNotZero() {
        assertThat(rome.percent(0, 0)).isEqualTo("–");
        assertThat(rome.money(null, "EUR")).isEqualTo("–");
        assertThat(rome.date(null)).isEqualTo("–");
    }

    @Test
    void moneyStandsInItsMinorUnit() {
        assertThat(rome.money(new BigDecimal("3941.735"), "EUR")).isEqualTo("3,941.74\u00a0EUR");
        assertThat(rome.amount(new BigDecimal("1200"), "JPY")).isEqualTo("1,200");
        assertThat(berlin.amount(new BigDecimal("3941.7"), "EUR")).isEqualTo("3.941,70");
        assertThat(rome.change(new BigDecimal("310"), "EUR")).isEqualTo("+310.00");
        assertThat(rome.change(new BigDecimal("-120.46"), "EUR")).isEqualTo("−120.46");
        assertThat(rome.change(BigDecimal.ZERO, "EUR")).isEqualTo("0.00");
        assertThat(rome.weight(new BigDecimal("50.00"))).isEqualTo("50\u00a0%");
    }

    @Test
    void aNumberOfARuleStandsInTheReadersSigns() {
        assertThat(rome.decimal("90.0")).isEqualTo("90.0");
        assertThat(berlin.decimal("90.0")).isEqualTo("90,0");
        assertThat(berlin.decimal("-1500.25")).isEqualTo("−1.500,25");
        assertThat(berlin.decimal("90 %, or so")).isEqualTo("90 %, or so");
        assertThat(berlin.decimal(null)).isEqualTo("–");
    }

    @Test
    void aWeekdayHasItsNameInTheReadersLanguage() {
        assertThat(rome.dayName(DayOfWeek.MONDAY)).isEqualTo("Monday");
        assertThat(berlin.dayName(DayOfWeek.MONDAY)).isEqualTo("Montag");
    }

    @Test
    void datesHaveOneForm() {
        LocalDate day = LocalDate.of(2026, 11, 18);
        assertThat(rome.date(day)).isEqualTo("18 November 2026");
        assertThat(rome.day(day)).isEqualTo("Wed 18");
        assertThat(rome.brief(day)).isEqualTo("18 Nov");
        assertThat(berlin.date(day)).isEqualTo("18. November 2026");
        assertThat(rome.days(day.minusDays(2), day.plusDays(4))).isEqualTo("16–22 November 2026");
        assertThat(rome.days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6)))
                .isEqualTo("30 November–6 December 2026");
        assertThat(rome.days(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3)))
                .isEqualTo("28 December 2026–3 January 2027");
    }

    // G2
    @Test
    void anInstantIsShownInTheViewersZone() {
        Instant late = Instant.parse("2026-11-18T23:30:00Z");
        assertThat(rome.date(late)).isEqualTo("19 November 2026");
        assertThat(rome.moment(late)).isEqualTo("19 November 2026, 00:30");
        assertThat(rome.time(late.atZone(ZoneId.of("UTC")))).isEqualTo("00:30");
    }

    @Test
    void lengthsReadAsPeopleSayThem() {
        assertThat(rome.hours(5)).isEqualTo("2.5\u00a0h");
        assertThat(rome.minutes(45)).isEqualTo("45\u00a0min");
        assertThat(rome.minutes(90)).isEqualTo("1\u00a0h 30\u00a0min");
        assertThat(rome.age(Instant.EPOCH, Instant.EPOCH.plusSeconds(7_300))).isEqualTo("2\u00a0h");
    }
}
