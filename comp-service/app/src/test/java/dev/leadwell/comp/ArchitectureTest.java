package dev.leadwell.comp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

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
}
