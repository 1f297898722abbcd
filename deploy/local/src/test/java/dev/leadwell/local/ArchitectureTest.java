package dev.leadwell.local;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Written here and not with the services' rules, since what holds those is built upon this module. */
class ArchitectureTest {

    private static final String ROOT = "dev.leadwell.local";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void commandsKnowServersWhichKnowProcessesAndNobodyKnowsTheDemo() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..")
                .layer("commands").definedBy(ROOT + ".command..")
                .layer("servers").definedBy(ROOT + ".server..")
                .layer("processes").definedBy(ROOT + ".process..")
                .layer("demo").definedBy(ROOT + ".demo..")
                .whereLayer("commands").mayNotBeAccessedByAnyLayer()
                .whereLayer("servers").mayOnlyBeAccessedByLayers("commands")
                .whereLayer("processes").mayOnlyBeAccessedByLayers("commands", "servers")
                .whereLayer("demo").mayNotBeAccessedByAnyLayer()
                .whereLayer("demo").mayNotAccessAnyLayer()
                .ensureAllClassesAreContainedInArchitecture()
                .check(CLASSES);
    }

    @Test
    void thePackagesFormNoCircle() {
        SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
