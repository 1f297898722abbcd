package dev.leadwell.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.problem.Wording;
import dev.leadwell.people.copy.Assignment;
import dev.leadwell.people.copy.Person;
import dev.leadwell.people.copy.Spell;
import dev.leadwell.people.copy.TitleMeanings;
import dev.leadwell.people.rosterimport.RosterComparison;
import dev.leadwell.people.rosterimport.RosterFile;
import dev.leadwell.people.rosterimport.RosterIds;
import dev.leadwell.people.rosterimport.RosterRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that programs write and people report, as they are (P4). */
class RosterCasesTest {

    @Test
    void rowsThatASpreadsheetLeavesEmptyAreNoRowsAndHideNobody() {
        var read = read("20-empty-rows-that-excel-leaves.csv");
        assertThat(read.rows()).extracting(RosterRow::number).containsExactly("HC-1", "HC-2");
        assertThat(read.faults()).isEmpty();
        assertThat(read.hiding()).isEmpty();
    }

    @Test
    void aFirstLineOfASpreadsheetNamesTheSeparator() {
        assertThat(read("21-sep-line-of-excel.csv").rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.title()).isEqualTo("Sales manager");
            assertThat(row.hired()).isEqualTo(LocalDate.of(2026, 1, 5));
        });
    }

    @Test
    void invisibleCharactersAreNoContentOfAHeaderOrAValue() {
        var read = read("22-invisible-characters.csv");
        assertThat(read.faults()).isEmpty();
        assertThat(read.rows()).extracting(RosterRow::number).containsExactly("HC-1", "HC-2");
        assertThat(read.rows()).extracting(RosterRow::supervisor).containsExactly(null, "HC-1");
    }

    @Test
    void aHireDateThatWasCorrectedIsShownAsAChange() {
        var wrong = LocalDate.of(2025, 1, 1);
        var known = new Person(new UUID(0, 4), 1, "N-4", "Elsa", "Lind", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(wrong, null, null, null, false)),
                List.of(new Assignment(wrong, null, null, null, "Account executive", null, false)), List.of());
        var boss = new Person(new UUID(0, 1), 1, "N-1", "Ada", "Top", null, ZoneId.of("Europe/Rome"), Set.of(),
                List.of(new Spell(wrong, null, null, null, false)),
                List.of(new Assignment(wrong, null, null, null, "President", null, false)), List.of());
        var change = new RosterComparison(new RosterIds(number -> null, Map.of(), UUID::randomUUID),
                Map.of("N-4", known, "N-1", boss), TitleMeanings.NONE,
                LocalDate.of(2026, 11, 24), ZoneId.of("Europe/Rome"), false)
                .compare(read("23-hire-date-corrected.csv")).changes().getFirst();
        assertThat(change.what().arguments().getFirst())
                .isEqualTo(Wording.of("change.hired", LocalDate.of(2025, 1, 10), wrong));
        assertThat(change.after().spells()).extracting(Spell::from).containsExactly(LocalDate.of(2025, 1, 10));
    }

    private static RosterFile.Read read(String name) {
        return RosterFile.read(file(name));
    }

    static byte[] file(String name) {
        try (var in = Objects.requireNonNull(RosterCasesTest.class.getResourceAsStream("/cases/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
