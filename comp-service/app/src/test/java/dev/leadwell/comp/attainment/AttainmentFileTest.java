package dev.leadwell.comp.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.ProblemException;
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
    void anotherEncodingIsRefusedWithTheLine() {
        assertThat(faults(HEADER + "622,2026-09-30,revenue,1,2\n623,2026-09-30,umsätze,1,2\n",
                StandardCharsets.ISO_8859_1)).singleElement().satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.message()).isEqualTo("refused.not-utf-8");
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
