package dev.leadwell.comp.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCsvTest { // M9

    @ParameterizedTest
    @CsvSource({"=1+1,'''=1+1'", "+49 170,'''+49 170'", "@SUM(A1),'''@SUM(A1)'", "-2+3,'''-2+3'", "-34.62,-34.62",
            "40/44,40/44", "Martha,Martha"})
    void noCellBeginsAFormula(String cell, String written) {
        assertThat(StatementCsv.text(cell)).isEqualTo(written);
    }
}
