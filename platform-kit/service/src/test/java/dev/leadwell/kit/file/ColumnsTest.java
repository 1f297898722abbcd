package dev.leadwell.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({"2026-11-30 2026-01-02, year-first", "30.11.2026 03.04.2026, day-first",
            "11/30/2026 3/4/2026, month-first",
            "03.04.2026 05.06.2026, asked", "3/4/2026, asked", "30.11.2026 11/30/2026, asked", "04.04.2026, day-first",
            "2026-11-30 31.12.2026, year-first", "2026-11-30 31.12.2026 01.02.2026, day-first",
            "n/a 31.31.2026 30.11.2026, day-first", "n/a, year-first"})
    void theOrderOfDatesIsShownByAllOfAColumnAndAskedWhereNoDayProvesIt(String values, String form) {
        var column = new DateColumn();
        Arrays.stream(values.split(" ")).forEach(column::see);
        assertThat(column.form().map(DateForm::code).orElse("asked")).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"30.11.2026, DAY_FIRST", "30. 11. 2026, DAY_FIRST", "11/30/2026, MONTH_FIRST", "2026-11-30, DAY_FIRST",
            "2026/11/30, YEAR_FIRST", "2026-11-30T00:00:00, YEAR_FIRST", "30.11.2026 00:00, DAY_FIRST"})
    void aDateIsReadByTheFormOfItsColumn(String text, DateForm form) throws DateText.NoSuchDate {
        assertThat(DateText.read(text, form)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({"30.11.2026, YEAR_FIRST, fault.no-date.year-first", "30.11.26, DAY_FIRST, fault.no-date.day-first",
            "31/31/2026, MONTH_FIRST, fault.no-month[31]", "29.02.2026, DAY_FIRST, fault.no-day[2026-02-28]",
            "2026-11-30 14:00, YEAR_FIRST, fault.no-date.year-first", "0001-01-01, YEAR_FIRST, fault.no-year[1]"})
    void whatIsNoDateIsNamed(String text, DateForm form, String why) {
        var none = catchThrowableOfType(DateText.NoSuchDate.class, () -> DateText.read(text, form));
        assertThat(Objects.requireNonNull(none).why()).hasToString(why);
    }

    @ParameterizedTest
    @CsvSource({"SEMICOLON, '1000,50', 1000.50", "SEMICOLON, '1.000,50', 1000.50", "SEMICOLON, '1000.50', 1000.50",
            "SEMICOLON, '1.000 2,5', 1000 2.5", "SEMICOLON, '1.000 2.5', 1.000 2.5", "SEMICOLON, 1.000, none",
            "SEMICOLON, '1.000 1.000.000', 1000 1000000", "SEMICOLON, '-1.234.567,8', -1234567.8",
            "COMMA, '1000,50', none", "COMMA, 1.000, 1.000", "TAB, '1,5', none", "SEMICOLON, 12a, none"})
    void aCommaIsADecimalOneWhereTheSeparatorIsASemicolon(Separator separator, String figures, String plain) {
        var decimals = new Decimals(new FileForm(Encoding.UTF_8, false, separator));
        Stream.of(figures.split(" ")).forEach(decimals::see);
        assertThat(Stream.of(figures.split(" ")).map(figure -> decimals.plain(figure).orElse("none")))
                .containsExactly(plain.split(" "));
    }

    @Test
    void headersAreTheSameWithoutAccentsCaseAndWhateverPartsTheirWords() {
        assertThat(Stream.of("Prénom", " PRENOM ", "prenom\u200B").map(HeaderNames::key)).containsOnly("prenom");
        assertThat(Stream.of("Personal-Nr.", "personal nr", "Personal\u00A0Nr").map(HeaderNames::key))
                .containsOnly("personal_nr");
    }
}
