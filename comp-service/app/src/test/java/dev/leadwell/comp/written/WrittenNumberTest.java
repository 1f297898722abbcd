package dev.leadwell.comp.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 18000       | 18000
            en | 18,000      | 18000
            en | 1,234,567.5 | 1234567.5
            en | 18 000      | 18000
            en | 18\u202f000.25 | 18000.25
            en | 98.5        | 98.5
            en | −1.5        | -1.5
            en | 18,00       | 18,00
            en | 1,2345      | 1,2345
            en | 18.000,00   | 18.000,00
            de | 18.000      | 18000
            de | 18.000,00   | 18000.00
            de | 18000,5     | 18000.5
            de | 18 000,5    | 18000.5
            de | 98.5        | 98.5
            de | 1.234.567   | 1234567
            de | 18,000.50   | 18,000.50
            de | viel        | viel
            """)
    void aNumberIsReadAsItsReaderWritesIt(String language, String written, String plain) {
        assertThat(WrittenNumber.plain(written, Locale.of(language))).isEqualTo(plain);
    }
}
