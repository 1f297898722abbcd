package dev.leadwell.comp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.leadwell.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheDirectionsOfTheHouse() {
        ArchitectureRules.of("dev.leadwell.comp").check();
    }

    @Test
    void theCalculationsClassPathIsTheJdk() {
        classes().that().resideInAPackage("dev.leadwell.comp.calculation..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.leadwell.comp.calculation..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.comp.calculation"));
    }

    @Test
    void payIsWorkedOutWithoutFloatingPoint() { // G3
        classes().that().resideInAPackage("dev.leadwell.comp.calculation..").should().onlyDependOnClassesThat()
                .doNotBelongToAnyOf(Double.class, Float.class, Math.class)
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.comp.calculation"));
    }

    @Test
    void aKindOfMeasureIsKnownToItsFolderAndItsCodecAlone() { // M3
        classes().that().resideInAPackage("dev.leadwell.comp.calculation.measure.*..").should()
                .onlyHaveDependentClassesThat().resideInAnyPackage("dev.leadwell.comp.calculation.measure.*..",
                        "dev.leadwell.comp.measure..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.comp"));
        slices().matching("dev.leadwell.comp.calculation.(measure.*)..").should().notDependOnEachOther()
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.comp.calculation"));
    }

    @Test
    void theCalculationsPackagesFormLayers() {
        slices().matching("dev.leadwell.comp.calculation.(**)").should().beFreeOfCycles()
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.leadwell.comp.calculation"));
    }
}
