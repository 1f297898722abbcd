package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.problem.FieldFault;
import dev.leadwell.people.rosterimport.RosterFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            assertThat(fault.message()).containsPattern("onger than (64|200) characters.*Shorten");
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
                new FieldFault("file", 100_002, null, "More than 100,000 rows. Split the file."));
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
        assertThat(read.faults().getFirst().message()).startsWith("5 values stand here, and 7 in the first line.");
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

    private static RosterFile.Read read(String rows) {
        return RosterFile.read((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }
}
