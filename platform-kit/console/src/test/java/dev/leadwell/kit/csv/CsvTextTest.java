package dev.leadwell.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest { // M9

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 170", "@SUM(A1)", "-2+3", "\t=1", "\rx", "\n=1", "\uFF1D1+1", "\uFF0B1",
            "\uFF0D2+3", "\uFF20A1", "\uFEFF=1+1", "\u200B=1", "\u202E=1", "\u00A0=1", "  =1", "\u0000=1", "\uFE62A1",
            "\uDB40\uDC01=1", "\u034F=1", "-", "--5", "-1e5", "\uFF0D5"})
    void noCellBeginsAFormula(String cell) {
        assertThat(CsvText.of(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-34.62", "0", "12", "40/44", "Martha", "Łukasz", "王小明", "a=b", "5-3", " Martha",
            "\uFEFFMartha"})
    void figuresAndTextsStayAsTheyAre(String cell) {
        assertThat(CsvText.of(cell)).isEqualTo(cell);
    }

    @Test
    void aCellMayHoldQuotationMarksAndSeparators() {
        assertThat(CsvText.quoted("=a\"b,c")).isEqualTo("\"'=a\"\"b,c\"");
        assertThat(CsvText.quoted(null)).isEqualTo("\"\"");
    }
}
