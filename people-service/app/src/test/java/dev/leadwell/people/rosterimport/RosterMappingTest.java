package dev.leadwell.people.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.kit.file.DateForm;
import dev.leadwell.kit.file.FileForm;
import dev.leadwell.kit.file.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is read is recognised, remembered or asked (P4). */
class RosterMappingTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "Employee ID,First Name,Last Name,Job Title,Manager ID,Hire Date,Termination Date,Department",
            "Personal-Nr.;Vorname;Name;Stelle;Vorgesetzter;Eintritt;Austritt;Abteilung",
            "Matricule;Prénom;Nom;Poste;Matricule du responsable;Date d'embauche;Date de sortie;Service",
            "Nº empleado;Nombre;Apellidos;Puesto;Supervisor;Fecha de alta;Fecha de baja;Departamento",
            "Matricola;Nome;Cognome;Mansione;Responsabile;Data di assunzione;Data di cessazione;Reparto"})
    void headersAreKnownInSeveralLanguages(String header) {
        assertThat(mapping(header + "\n").columns()).extracting(RosterMapping.Column::as).containsExactly(
                RosterColumn.NUMBER, RosterColumn.GIVEN_NAME, RosterColumn.FAMILY_NAME, RosterColumn.TITLE,
                RosterColumn.SUPERVISOR, RosterColumn.HIRED, RosterColumn.LEAVING, RosterColumn.DEPARTMENT);
    }

    @Test
    void aColumnThatIsNotKnownIsNamedAsIgnored() {
        assertThat(mapping("employee_number,shoe_size,hired\n1,43,2026-01-01\n").ignored())
                .containsExactly("shoe_size");
    }

    @Test
    void anOrderOfDatesThatNoValueDecidesIsAskedAndNeverGuessed() {
        var asked = mapping("employee_number,hired\n1,03.04.2026\n2,05.06.2026\n");
        assertThat(asked.questions()).singleElement().satisfies(question -> {
            assertThat(question.field()).isEqualTo("hired");
            assertThat(question.value()).isEqualTo("03.04.2026");
            assertThat(question.wording().code()).isEqualTo("fault.dates-open");
        });
        assertThat(mapping("employee_number,hired\n1,03.04.2026\n2,13.06.2026\n").questions()).isEmpty();
        assertThat(mapping("employee_number,born\n1,03.04.2026\n").questions()).isEmpty();
    }

    @Test
    void aLeavingDateIsTheLastDayOrTheDayAfter() {
        var content = "employee_number,hired,leaving_date\n1,2020-01-01,2026-12-01\n2,2020-01-01,2019-12-01\n";
        var mapping = mapping(content);
        assertThat(read(content, mapping).rows().getFirst().lastDay()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(read(content, mapping).faults()).singleElement().satisfies(
                fault -> assertThat(fault.wording().code()).isEqualTo("fault.left-before-hired"));
        var after = new GivenMapping(null, null, LeavingDate.DAY_AFTER, List.of()).over(mapping);
        assertThat(read(content, after).rows().getFirst().lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whatWasDecidedForTheSameHeadersIsOfferedForThemInAnyOrder() {
        var first = mapping("Nr,hired,Chef\n1,03.04.2026,2\n");
        var decided = new GivenMapping(null, null, null, List.of(use("nr", RosterColumn.NUMBER),
                new GivenMapping.Use("hired", false, null, DateForm.DAY_FIRST),
                use("CHEF", RosterColumn.SUPERVISOR))).over(first);
        var second = mapping("Chef,Nr,hired\n2,1,05.06.2026\n");
        assertThat(second.headers()).isEqualTo(decided.headers());
        var offered = second.remembering(decided.withoutSamples());
        assertThat(offered.questions()).isEmpty();
        assertThat(offered.columns()).extracting(RosterMapping.Column::as).containsExactly(RosterColumn.SUPERVISOR,
                RosterColumn.NUMBER, RosterColumn.HIRED);
        assertThat(mapping("Nr,hired,Chef\n1,04/13/2026,2\n").remembering(decided).columns().get(1).dates())
                .isEqualTo(DateForm.MONTH_FIRST);
    }

    private static GivenMapping.Use use(String header, RosterColumn as) {
        return new GivenMapping.Use(header, true, as, null);
    }

    @Test
    void ofTwoColumnsForTheSameOneIsToBeTakenOut() {
        var content = "employee_number,id\n1,2\n";
        var twice = mapping(content);
        assertThat(read(content, twice).faults()).singleElement().satisfies(
                fault -> assertThat(fault.wording().code()).isEqualTo("fault.column-twice"));
        var once = new GivenMapping(null, null, null, List.of(new GivenMapping.Use("id", true, null, null)))
                .over(twice);
        assertThat(read(content, once).rows()).extracting(RosterRow::number).containsExactly("1");
        assertThat(Arrays.asList(once.columns().get(0).as(), once.columns().get(1).as()))
                .containsExactly(RosterColumn.NUMBER, null);
    }

    private static RosterMapping mapping(String content) {
        try {
            return RecognisedMapping.of(() -> new ByteArrayInputStream(bytes(content)),
                    FileForm.of(() -> new ByteArrayInputStream(bytes(content)))).orElseThrow();
        } catch (UnreadableFile e) {
            throw new IllegalStateException(e);
        }
    }

    private static RosterFile.Read read(String content, RosterMapping mapping) {
        return RosterFile.read(() -> new ByteArrayInputStream(bytes(content)), mapping, RosterImport.Mode.PARTIAL);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
