package dev.leadwell.comp.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.written.Faults;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a kind of measure brings with it: a folder, a codec, a fragment, its words, its name in the contract. */
class MeasureKindsTest { // M3

    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<String> kinds() {
        return MeasureKinds.names();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsUsualIsReadAndWrittenUnderItsName(String kind) {
        Faults faults = new Faults();
        Map<String, Object> settings = MeasureKinds.usual(kind).orElseThrow().settings();
        Measure measure = Objects.requireNonNull(MeasureKinds.read(new Settings("measure", settings, faults)));
        faults.throwIfAny();
        assertThat(measure.name()).isEqualTo(kind);
        assertThat(MeasureKinds.write(measure)).containsAllEntriesOf(settings);
        assertThat(MeasureKinds.read(new Settings("measure", MeasureKinds.write(measure), faults))).isEqualTo(measure);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsFolderIsNamedAfterIt(String kind) {
        assertThat(Objects.requireNonNull(MeasureKinds.definitions().get(kind)).getPackageName())
                .isEqualTo("dev.leadwell.comp.calculation.measure." + kind.replace("-", ""));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itHasAFragmentOfThePageAndItsWordsInBothLanguages(String kind) throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("templates/comp/measure/" + kind + ".html")))
                .contains("th:fragment=\"fields(form, c)\"", "th:fragment=\"settings(m)\"");
        for (String bundle : List.of("comp", "comp_de")) {
            assertThat(Files.readString(RESOURCES.resolve("messages/" + bundle + ".properties")))
                    .contains("\nmeasure." + kind + ".name = ", "\nmeasure." + kind + ".add = ",
                            "\nmeasure." + kind + ".measured = ", "\nmeasure." + kind + ".result = ",
                            "\nmeasure." + kind + ".step.");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theContractNamesIt(String kind) throws IOException {
        String contract = Files.readString(Path.of("../contract/src/main/resources/openapi/comp.yaml"));
        String terms = contract.substring(contract.indexOf("\n    MeasureTerms:"));
        assertThat(terms.lines().filter(line -> line.strip().startsWith("kind: {type: string, enum:")).findFirst()
                .orElseThrow()).containsPattern("\\b" + kind + "[],]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anEmptyFormIsReadWithNothingButFaults(String kind) {
        Faults faults = new Faults();
        MeasureKinds.read(new Settings("measure", MeasureKinds.form(kind, new FormFields(Map.of(), "c0.")), faults));
        assertThat(MeasureKinds.form(kind, new FormFields(Map.of(), "c0."))).containsEntry("kind", kind);
    }
}
