package dev.leadwell.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartPauseTest {

    private static final long WELL = 60_000;
    private static final long AT_ONCE = 2_000;

    private final RestartPause pause = new RestartPause();

    @Test
    void what_ran_well_is_started_again_at_once_however_often_it_is_killed() {
        for (int kill = 0; kill < 5; kill++) {
            assertThat(pause.after(WELL)).isZero();
        }
    }

    @Test
    void what_ends_again_and_again_is_left_alone_ever_longer_up_to_a_bound() {
        assertThat(pause.after(AT_ONCE)).isEqualTo(1_000);
        assertThat(pause.after(AT_ONCE)).isEqualTo(2_000);
        assertThat(pause.after(AT_ONCE)).isEqualTo(4_000);
        for (int more = 0; more < 10; more++) {
            pause.after(AT_ONCE);
        }
        assertThat(pause.after(AT_ONCE)).isEqualTo(30_000);
    }

    @Test
    void once_it_has_run_well_the_past_is_forgotten() {
        pause.after(AT_ONCE);
        pause.after(AT_ONCE);
        assertThat(pause.after(WELL)).isZero();
        assertThat(pause.after(AT_ONCE)).isEqualTo(1_000);
    }
}
