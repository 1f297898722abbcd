package dev.leadwell.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.csv.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"HC-1\u200B", "\u00A0HC-1\u202F", "\uFEFFHC-1", "HC\u00AD-1", "H\u200EC-1\u2066",
            "HC-1\u3000",
            "\u2800HC-1", "HC\u0007-1", "\u115FHC-1\uFE0F", "HC\u200D-1"})
    void charactersThatNobodySeesAreNoContent(String cell) {
        assertThat(CellText.of(cell)).isEqualTo("HC-1");
    }

    @Test
    void lettersThatAreWrittenWithAJoinerKeepIt() {
        assertThat(CellText.of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(CellText.of("Zoë Łuk")).isEqualTo("Zoë Łuk");
    }

    @Test
    void aTextOfDigitsIsItself() {
        assertThat(CellText.of("=\"00017\"")).isEqualTo("00017");
        assertThat(CellText.of("\u00A0=\"00017\" ")).isEqualTo("00017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-Ann", "@home", "'quoted", "O'Neil", "-5", "plain"})
    void whatWasExportedComesBackUnchanged(String cell) {
        assertThat(CellText.of(CsvText.of(cell))).isEqualTo(cell);
    }
}
