package dev.leadwell.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadPlacesTest {

    private static final long MB = 1 << 20;

    @Test
    void thereAreAsManyPlacesAsTheHeapHoldsAndAtLeastOne() {
        assertThat(UploadPlaces.of(120 * MB, 96 * MB, 2)).isOne();
        assertThat(UploadPlaces.of(185 * MB, 96 * MB, 2)).isOne();
        assertThat(UploadPlaces.of(256 * MB, 96 * MB, 2)).isEqualTo(2);
        assertThat(UploadPlaces.of(4096 * MB, 96 * MB, 2)).isEqualTo(2);
        assertThat(UploadPlaces.of(50 * MB, 96 * MB, 2)).isOne();
    }
}
