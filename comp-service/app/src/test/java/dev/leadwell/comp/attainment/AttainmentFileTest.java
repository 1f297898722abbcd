package dev.leadwell.comp.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AttainmentFileTest {

    private static final String HEADER = "employee_number,date,measure,attained,quota\n";

    @Test
    void cellsAreReadByTheNamesOfTheirColumnsInAnyOrder() {
        var file = AttainmentFile.read("\uFEFFmeasure, Attained ,employee_number,date\nrevenue,12, 622 ,2026-09-30\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.cell("employee_number")).isEqualTo("622");
            assertThat(row.cell("attained")).isEqualTo("12");
            assertThat(row.cell("quota")).isEmpty();
        });
    }

    @Test
    void anotherEncodingIsReadAndKnownAsAGuess() {
        var file = AttainmentFile.read("employee_number;period;measure;attained\n622;März;revenue;1\n"
                .getBytes(Charset.forName("windows-1252")));
        assertThat(file.rows().getFirst().cell("period")).isEqualTo("März");
        assertThat(file.guessed()).isTrue();
    }

    @Test
    void whatIsNoTextIsRefusedWithTheLine() {
        assertThat(faults(HEADER + "622,2026-09-30,reve\0nue,1,2\n", StandardCharsets.UTF_8)).singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.message()).isEqualTo("fault.file.nul");
                });
    }

    /** As the file of the roster is read: P4. */
    @Test
    void aFileWithSemicolonsAndAMarkIsReadLikeARoster() throws IOException {
        try (var in = Objects
                .requireNonNull(getClass().getResourceAsStream("/cases/24-attainment-with-semicolons.csv"))) {
            var file = AttainmentFile.read(in.readAllBytes());
            assertThat(file.rows()).singleElement().satisfies(row -> {
                assertThat(row.cell("employee_number")).isEqualTo("N-9");
                assertThat(file.decimals().plain(row.cell("attained"))).contains("1000.50");
                assertThat(row.cell("quota")).isEqualTo("2000");
            });
        }
    }

    @Test
    void namesInOtherLanguagesDatesAndDecimalCommasAreRecognised() {
        var file = AttainmentFile.read("""
                sep=;
                Personal-Nr.;Datum;Kennzahl;Ist;Soll
                ="00017";30.11.2026;revenue;1.000,50;2.000
                ;;;;
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(file.dates()).isEqualTo(DateForm.DAY_FIRST);
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell("employee_number")).isEqualTo("00017");
            assertThat(file.decimals().plain(row.cell("attained"))).contains("1000.50");
            assertThat(file.decimals().plain(row.cell("quota"))).contains("2000");
        });
    }

    @Test
    void missingDoubleAndUnknownColumnsAreAllNamed() {
        assertThat(faults("date,date,attained,bonus\n", StandardCharsets.UTF_8)).extracting(FieldFault::field)
                .containsExactly("employee_number", "measure", "bonus", "date");
    }

    @Test
    void dateAndPeriodAreNotBothGiven() {
        assertThat(faults("employee_number,date,period,measure,attained\n", StandardCharsets.UTF_8))
                .extracting(FieldFault::message).containsExactly("refused.date-or-period");
    }

    @Test
    void anEmptyFileIsNoFile() {
        assertThat(faults("", StandardCharsets.UTF_8)).extracting(FieldFault::message)
                .containsExactly("refused.file-empty");
    }

    @Test
    void aLineWithAnotherNumberOfCellsIsKnownAsSuch() {
        assertThat(AttainmentFile.read((HEADER + "622,2026-09-30,revenue,1,000,2\n").getBytes(StandardCharsets.UTF_8))
                .rows().getFirst().torn()).isTrue();
    }

    private static List<FieldFault> faults(String text, Charset charset) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class,
                () -> AttainmentFile.read(text.getBytes(charset)))).faults();
    }
}
