package dev.leadwell.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static Progress after(long seconds, long done, long total) {
        return Progress.of("Run 7", true, done, total, Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"60, 61204, 100000, seconds, 40", "10, 99, 100, seconds, 5", "55, 50, 100, seconds, 55",
            "56, 50, 100, minutes, 1", "61, 50, 100, minutes, 2", "7200, 50, 100, minutes, 120",
            "7201, 50, 100, hours, 3", "3600, 1, 100, hours, 99"})
    void what_is_left_goes_on_at_the_pace_so_far_rounded_up(long seconds, long done, long total, String unit,
            long amount) {
        assertThat(after(seconds, done, total).left()).isEqualTo(new TimeLeft(unit, amount));
    }

    @ParameterizedTest
    @CsvSource({"1, 50, 100", "60, 0, 100", "60, 100, 100", "60, 5, 0"})
    void nothing_is_said_of_it_while_nothing_can_be_said(long seconds, long done, long total) {
        assertThat(after(seconds, done, total).left()).isNull();
    }

    @Test
    void a_job_that_has_stopped_has_no_time_left() {
        assertThat(Progress.of("Run 7", false, 5, 10, Duration.ofMinutes(1)).left()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0", "61204, 100000, 61", "99999, 100000, 99", "100000, 100000, 100",
            "9223372036854775806, 9223372036854775807, 99", "5, 0, 0"})
    void it_is_a_hundred_percent_when_all_is_done_and_not_before(long done, long total, long percent) {
        assertThat(after(60, done, total).percent()).isEqualTo(percent);
    }
}
