package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.rosterimport.RosterFile;
import dev.leadwell.people.rosterimport.RosterRow;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {
    private static final String HEADER = "employee_number,first_name,last_name,job_title,supervisor_number,store,department\n";

    @ParameterizedTest
    @CsvSource({"employee_number, 65, 1, 1, 1", "supervisor_number, 1, 65, 1, 1", "store, 1, 1, 201, 1",
            "department, 1, 1, 1, 201", "department, 1, 1, 100, 100", "store, 1, 1, 195, 0"})
    void aTextThatIsLongerThanItsPlaceIsAFaultOfItsLineAndColumn(String column, int number, int supervisor, int store,
            int department) {
        var read = read("%s,Ada,Top,President,%s,%s,%s\n".formatted("1".repeat(number), "2".repeat(supervisor),
                "3".repeat(store), "4".repeat(department)));
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(column);
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.wording().toString()).matches("fault\\.(team-)?too-long\\[(64|200)]");
        });
    }

    @Test
    void aTextThatJustFitsIsRead() {
        var team = "Store " + "3".repeat(90) + ", department ";
        var read = read("%s,Ada,Top,President,%s,%s,%s\n".formatted("1".repeat(64), "2".repeat(64), "3".repeat(90),
                "4".repeat(200 - team.length())));
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void aFileOfBadRowsIsReadUpToTheMostRowsToo() {
        var faults = read("1,Ada,Top,,,,\n".repeat(100_002)).faults();
        assertThat(faults.getLast()).isEqualTo(
                new FieldFault("file", 100_002, null, Wording.of("fault.too-many-rows", 100_000)));
    }

    @Test
    void aCharacterThatCannotBeKeptIsNamedByItsLine() {
        var faults = read("1,Ada,Top,President,,,\n2,B\0o,Rep,Rep,,,\n").faults();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
    }

    // P4
    @Test
    void aRowWithMoreOrFewerValuesThanTheFirstLineIsNamedAndTheOthersAreRead() {
        var read = read("1,Ada,Top,President,,,\n2,Bo,Rep,Rep,1\n \n3,Cy,Rep,Rep, deputy,1,,\n4,Di,Rep,Rep,1,,\n");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.faults()).extracting(FieldFault::line).containsExactly(3, 5);
        assertThat(read.faults().getFirst().wording()).isEqualTo(Wording.of("fault.width", 5, 7));
    }

    // P4
    @Test
    void theNumberOfABadRowStandsInTheFileAndWhatIsDrawnIntoAValueIsHidden() {
        var read = read("1,Ada,Top,,,,\n2,Bo,Rep,Rep,1,,\"Sales\n3,Cy,Rep,Rep,1,,Sales\"\n,Di,Rep,Rep,1,,\n");
        assertThat(read.numbers()).contains("1", "2").doesNotContain("3");
        assertThat(read.faults()).extracting(FieldFault::field).containsExactly("job_title", "department",
                "employee_number");
        assertThat(read.hiding()).extracting(FieldFault::line).containsExactly(3, 5);
    }

    @Test
    void rowsOfSeparatorsOnlyAreNoRowsAndHideNobody() {
        var read = RosterFile
                .read("\uFEFFemployee_number;first_name;last_name;job_title;supervisor_number;hire_date\r\n"
                        .concat("1;Ana;Lind;Sales manager;;2026-01-05\r\n;;;;;\r\n; ;\u00A0;\u200B;;\r\n;;\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).hasSize(1);
        assertThat(read.faults()).isEmpty();
        assertThat(read.hiding()).isEmpty();
        assertThat(read.numbers()).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;", "\uFEFFsep=;", "\"sep=;\""})
    void aFirstLineMayNameTheSeparator(String line) {
        var read = RosterFile.read((line + "\nemployee_number;first_name;last_name;job_title;supervisor_number\n"
                + "1;Ana, Maria;Lind;Rep;\n2;Bo;;Rep;1\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.givenName()).isEqualTo("Ana, Maria");
        });
        assertThat(read.faults()).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(4));
    }

    @Test
    void invisibleCharactersAreNoContentAndATextOfDigitsIsItself() {
        var read = RosterFile.read(("employee_number,first_name,last_name,job_title,supervisor\u00A0number\n"
                + "=\"00017\",Ana\u200B,\u00A0Lind\u00A0,Sales\u00A0manager,\n"
                + "\"=\"\"00018\"\"\",Bo,Lind,Rep,00017\u00A0\n").getBytes(StandardCharsets.UTF_8));
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(RosterRow::number).containsExactly("00017", "00018");
        assertThat(read.rows().getFirst())
                .satisfies(row -> assertThat(row.givenName() + row.familyName() + row.title())
                        .isEqualTo("AnaLindSales manager"));
        assertThat(read.rows().getLast().supervisor()).isEqualTo("00017");
    }

    @Test
    void aFileOfBadRowsIsCountedInFullAndKeptInPart() {
        var read = read("1,Ada,Top,,,,\n".repeat(50_000));
        assertThat(read.faultCount()).isEqualTo(50_000);
        assertThat(read.faults()).hasSizeLessThan(3_000);
        assertThat(read.count()).isEqualTo(50_000);
    }

    private static RosterFile.Read read(String rows) {
        return RosterFile.read((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }
}
