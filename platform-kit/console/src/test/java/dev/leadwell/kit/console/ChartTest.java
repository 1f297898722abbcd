package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.console.Chart.Series;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static Chart of(String... values) {
        List<BigDecimal> numbers = Arrays.stream(values).map(value -> value == null ? null : new BigDecimal(value))
                .toList();
        return new Chart("c", "Share", "Rising", IntStream.range(0, values.length).mapToObj(String::valueOf).toList(),
                List.of(new Series("Lead", "lead", numbers)), false);
    }

    @ParameterizedTest
    @CsvSource({"45.1, 0 20 40 60", "100, 0 50 100", "0.9, 0.0 0.5 1.0", "3941.74, 0 1000 2000 3000 4000",
            "0, 0 1 2 3 4"})
    void the_scale_has_zero_and_round_steps_and_room_for_the_greatest(String most, String steps) {
        assertThat(of(most).ticks()).extracting(tick -> tick.value().doubleValue())
                .containsExactlyElementsOf(Arrays.stream(steps.split(" ")).map(Double::valueOf).toList());
    }

    @Test
    void a_value_below_zero_stands_below_the_line() {
        Chart chart = of("-20", "40");
        assertThat(chart.ticks().getFirst().value()).isEqualByComparingTo("-20");
        Chart.Bar below = chart.drawnBars().getFirst();
        assertThat(below.y()).isEqualTo(chart.ticks().stream().filter(tick -> tick.value().signum() == 0).findFirst()
                .orElseThrow().at());
        assertThat(below.height()).isPositive();
    }

    @Test
    void a_line_has_a_gap_where_there_is_no_value() { // G4
        assertThat(of("10", null, "20", "30").path(of("10", null, "20", "30").series().getFirst()))
                .matches("M\\d+ \\d+M\\d+ \\d+L\\d+ \\d+");
        assertThat(of("10", null, "20").dots()).hasSize(2);
    }

    @Test
    void the_table_behind_it_has_every_value_and_every_gap() {
        assertThat(of("10", null).rows()).extracting(Chart.Row::values).containsExactly(List.of(BigDecimal.TEN),
                Arrays.asList((BigDecimal) null));
    }

    @Test
    void no_more_labels_stand_below_than_there_is_room_for() {
        assertThat(of(IntStream.range(0, 52).mapToObj(String::valueOf).toArray(String[]::new)).below())
                .hasSizeLessThanOrEqualTo(8).first().extracting(Chart.Label::text).isEqualTo("0");
    }

    @Test
    void a_chart_of_nothing_is_drawn_empty() {
        assertThat(of().below()).isEmpty();
        assertThat(of().dots()).isEmpty();
        assertThat(of((String) null).path(of((String) null).series().getFirst())).isEmpty();
    }
}
